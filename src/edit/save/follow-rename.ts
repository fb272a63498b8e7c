/** What names an entry goes on naming it when it gets another identifier: other entries, placeholders in lines, guides. */
import { identifiersIn } from '../../../content/check/guide-components.ts';
import { textsWithGaps } from '../../../content/check/gaps.ts';
import { referencesIn } from '../../../content/check/references.ts';
import { visit, type GuideSource } from '../../../content/read/guide-source.ts';
import type { LoadedPlaybook } from '../../../content/read/index.ts';
import { isObject } from '../../../content/read/parse.ts';
import { contentTypes, type ContentTypeName } from '../../../content/schema/index.ts';
import { bodyKey, type WantedEntry } from '../../../content/write/own-layer.ts';

/** An entry that gets another identifier. */
export interface Renaming {
  type: ContentTypeName;
  was: string;
  id: string;
}

/** Returns the entries of a language that name it, as they are to be. Only the own folder can name what only the own folder has. */
export function followersOf(renaming: Renaming, playbook: LoadedPlaybook): WantedEntry[] {
  const { type, was, id } = renaming;
  const followers = new Map<string, WantedEntry & { changed: string[]; value: Record<string, unknown> }>();
  const follower = (of: ContentTypeName, named: string) => {
    const key = `${of}/${named}`;
    const written = playbook.written(of).get(named);
    const known = followers.get(key) ?? { type: of, id: named, value: structuredClone(isObject(written) ? written : {}), changed: [] };
    followers.set(key, known);
    return known;
  };
  const put = (of: ContentTypeName, named: string, path: readonly PropertyKey[], value: (before: unknown) => unknown) => {
    const entry = follower(of, named);
    const [last] = path.slice(-1);
    const inside = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], entry.value) as Record<
      PropertyKey,
      unknown
    >;
    if (last !== undefined) inside[last] = value(inside[last]);
    entry.changed.push(String(path[0]));
  };
  for (const { from, id: by, path, to, found } of referencesIn(playbook)) if (to === type && found === was) put(from, by, path, () => id);
  if (type === 'placeholders') {
    for (const { type: of, id: by, path, text } of textsWithGaps(playbook)) {
      if (text.includes(`{${was}}`)) put(of, by, path, (before) => String(before).replaceAll(`{${was}}`, `{${id}}`));
    }
  }
  for (const [name, guide] of playbook.guideSources) {
    const text = followedIn(guide, renaming);
    if (text === guide.text) continue;
    const entry = follower('guides', name);
    entry.value[bodyKey] = text;
    entry.changed.push(bodyKey);
  }
  return [...followers.values()];
}

/** Returns the text of a guide with the other identifier, in its components and its links. */
function followedIn({ tree, body, text }: GuideSource, { type, was, id }: Renaming): string {
  if (!tree) return text;
  const edits: { start: number; end: number; put: string }[] = [];
  const whole = new RegExp(String.raw`(?<![\w-])${was}(?![\w-])`, 'g');
  const page = 'page' in contentTypes[type] ? contentTypes[type].page : undefined;
  visit(tree, (node) => {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const source = body.slice(start, end);
    for (const { to, id: named, key } of identifiersIn(node)) {
      if (to !== type || named !== was) continue;
      const [attribute = ''] = new RegExp(String.raw`\b${key}\s*=\s*(?:"[^"]*"|'[^']*')`).exec(source) ?? [];
      const at = start + source.indexOf(attribute);
      edits.push({ start: at, end: at + attribute.length, put: attribute.replace(whole, id) });
    }
    if (node.type !== 'link' || !page || !node.url.startsWith(`/${page}/${was}/`)) return;
    const at = body.indexOf(`/${page}/${was}/`, start);
    if (at >= 0 && at < end) edits.push({ start: at, end: at + `/${page}/${was}/`.length, put: `/${page}/${id}/` });
  });
  const changed = edits
    .sort((one, other) => other.start - one.start)
    .reduce((now, { start, end, put }) => now.slice(0, start) + put + now.slice(end), body);
  return changed.trim();
}
