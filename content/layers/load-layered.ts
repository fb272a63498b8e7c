/** A playbook of several layers. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { shownPath } from '../read/files.ts';
import { makePlaybook, readContent, type LoadedPlaybook, type WrittenContent } from '../read/load-playbook.ts';
import type { WrittenEntry } from '../read/parse.ts';
import type { ContentTypeName } from '../schema/index.ts';
import { hide, hideFile, readWishes, type Hidden } from './hide.ts';
import type { Layer } from './layers.ts';
import { layOver, type Change } from './lay-over.ts';

/** What one layer did. */
export interface LayerChanges {
  layer: Layer;
  changes: { type: ContentTypeName; id: string; change: Change }[];
  hidden: Hidden[];
}

export interface LayeredPlaybook {
  playbook: LoadedPlaybook;
  /** What each layer over the standard edition did, the lowest first. */
  layers: LayerChanges[];
}

/**
 * Reads the layers of a locale and lays each over those below it. By identifier, an entry is added, changes the keys that it has, or
 * replaces the one below (`replaces: true`); then what `hide.yaml` names goes, with all that hangs on it. Whatever is wrong is told in
 * the playbook's `problems`, at the layer and the file where it stands; nothing is thrown.
 *
 * @param locale  the name of the folder in each layer
 * @param layers  the lowest first; at least one
 * @param project the folder that the files' names in messages start from
 */
export async function loadLayered(locale: string, layers: readonly Layer[], project = process.cwd()): Promise<LayeredPlaybook> {
  const present = layers.filter(({ folder }) => existsSync(path.join(folder, locale)));
  const [lowest = layers[0], ...above] = present;
  if (!lowest) throw new Error('A playbook has at least one layer.');
  const content = await readContent(path.join(lowest.folder, locale), project);
  // What the standard edition sets out to teach is what it is held to by itself; an owner's own points stand in a layer of theirs.
  if (above.length > 0) content.entries = content.entries.filter(({ type }) => type !== 'points');
  const done: LayerChanges[] = [];
  for (const layer of above) {
    const own = await readContent(path.join(layer.folder, locale), project, false);
    const { entries, changes } = layOver(content.entries, own.entries);
    content.entries = entries;
    content.problems.push(...own.problems);
    takeGuides(content, own);
    for (const type of own.unread) content.unread.add(type);
    for (const [type, ids] of Object.entries(own.declared)) for (const id of ids) content.declared[type as ContentTypeName].add(id);
    // What a layer adds again is there again.
    const stillHidden = done.flatMap(({ hidden }) => hidden).filter(({ type, id }) => !own.declared[type].has(id));
    const hidden = hideIn(content, layer, stillHidden, project);
    done.push({ layer, changes: [...changes].map(([{ type, id = '' }, change]) => ({ type, id, change })), hidden });
  }
  return { playbook: makePlaybook(content, path.join(lowest.folder, locale), project), layers: done };
}

/** A guide whose own file has no text below its front matter keeps the text of the layer below. */
function takeGuides(content: WrittenContent, own: WrittenContent): void {
  for (const [id, guide] of own.guideSources) {
    const below = content.guideSources.get(id);
    if (!below || guide.text !== '') content.guideSources.set(id, guide);
  }
}

/** Guides may go on naming what is hidden: pages leave it out. So it stays among what is declared. */
function hideIn(content: WrittenContent, { folder }: Layer, before: readonly Hidden[], project: string): Hidden[] {
  const file = path.join(folder, hideFile);
  const known = (type: ContentTypeName) => idsOf(content.entries, type);
  const { wishes, problems } = existsSync(file)
    ? readWishes(readFileSync(file, 'utf8'), shownPath(file, project), known)
    : { wishes: [], problems: [] };
  content.problems.push(...problems);
  const { entries, hidden } = hide(content.entries, wishes, before);
  content.entries = entries;
  for (const { type, id } of hidden) if (type === 'guides') content.guideSources.delete(id);
  return hidden;
}

const idsOf = (entries: readonly WrittenEntry[], type: ContentTypeName): ReadonlySet<string> =>
  new Set(entries.flatMap((entry) => (entry.type === type && entry.id !== undefined ? [entry.id] : [])));
