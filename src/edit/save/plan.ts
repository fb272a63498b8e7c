/** From what somebody wants to save to what has to change in the files of the own folder. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listFile } from '../../../content/new/write.ts';
import type { ContentTypeName } from '../../../content/schema/index.ts';
import { keysOf } from '../../../content/sheets/columns.ts';
import { changesInOwnLayer, type WantedEntry } from '../../../content/write/own-layer.ts';
import type { FileChange } from '../../../content/write/write-files.ts';
import type { Edition } from '../edition/edition.ts';
import { pathOf, settingsOf, type Target } from '../edition/files.ts';
import { followRename } from './follow-rename.ts';
import { hidingsIn, type Hiding } from './hide.ts';
import { ownSettings, settingsChange } from './settings.ts';
import { Refusal, type EntryWish, type Wish } from './wish.ts';

/** The types without which an entry that readers meet cannot be: of a lower layer they cannot be hidden. */
const neverHidden: ReadonlySet<ContentTypeName> = new Set(['situationGroups', 'guideParts', 'placeholders']);

/**
 * Returns what has to change in the own folder.
 *
 * @throws {Refusal} for what an own folder cannot do
 */
export async function planOf(wishes: readonly Wish[], edition: Edition, project: string): Promise<FileChange[]> {
  const { own, below, lower } = edition;
  const layers = [...below, own];
  const hidings: Hiding[] = [];
  const wanted = new Map<string, WantedEntry[]>();
  const want = (locale: string, entry: WantedEntry) => wanted.set(locale, [...(wanted.get(locale) ?? []), entry]);
  const files: FileChange[] = [];
  const isBelow = belowOf(edition);
  for (const wish of wishes) {
    if (wish.kind === 'asset') files.push(...assetChange(path.join(own.folder, wish.path), wish.content));
    else if (wish.type === 'playbook') files.push(...settingsChange(wish, edition, project));
    else if (wish.kind === 'write') {
      if (wish.was !== undefined && isBelow({ ...wish, id: wish.was }))
        throw new Refusal(
          `'${wish.was}' is of the standard edition, where other things name it: its identifier stays. Change its text instead, or hide it and make another.`,
        );
      const { locale, type, id, value, changed, was } = wish;
      want(locale, { type, id, value, changed, ...(was === undefined ? {} : { was }) });
      if (isHidden(edition, wish)) hidings.push({ type, id, hidden: false });
    } else {
      const { locale, type, id } = wish;
      want(locale, { type, id, value: {}, changed: [], gone: true });
      if (isBelow(wish)) hidings.push(hidingOf(wish, edition));
    }
  }
  const settings = new Map<string, EntryWish>();
  for (const wish of wishes)
    if (wish.kind === 'write' && wish.was !== undefined) followRename(wish, wish.was, edition, project, wanted, settings);
  for (const wish of settings.values()) files.push(...settingsChange(wish, edition, project));
  for (const [locale, entries] of wanted) {
    files.push(...(await changesInOwnLayer(entries, { layers, locale, project, keysOf, listFile, lower })));
  }
  return [...files, ...hidingsIn(own.folder, hidings)];
}

/** Returns what has to change so that the own folder has nothing of an entry any more. */
export async function backToBelow(target: Target, edition: Edition, project: string): Promise<FileChange[]> {
  const { locale, type, id } = target;
  const { own, below, lower } = edition;
  if (type !== 'playbook') {
    const entry: WantedEntry = { type, id, value: {}, changed: [], gone: true };
    return changesInOwnLayer([entry], { layers: [...below, own], locale, project, keysOf, listFile, lower });
  }
  return settingsChange(
    { kind: 'write', ...target, value: settingsOf(below, locale, project), changed: ownSettings(own, locale, project) },
    edition,
    project,
  );
}

/** Makes a function that tells whether a layer below the own one has an entry. */
function belowOf({ layers, own, below, entries }: Edition): (target: Target) => boolean {
  const changes = layers.filter(({ layer }) => layer.folder === own.folder).flatMap((layer) => layer.changes);
  return ({ locale, type, id }) => {
    if (below.length === 0) return false;
    const mine = changes.find((each) => each.type === type && each.id === id);
    return mine ? mine.change !== 'added' : entries.has(pathOf({ locale, type, id }));
  };
}

const isHidden = ({ layers, own }: Edition, { type, id }: Target): boolean =>
  layers.some(({ layer, hidden }) => layer.folder === own.folder && hidden.some((each) => each.type === type && each.id === id));

function hidingOf({ locale, type, id }: Target, { locales }: Edition): Hiding {
  if (neverHidden.has(type))
    throw new Refusal(`'${id}' is of the standard edition, and other things cannot be without it: it can be changed, and not taken away.`);
  if (locale !== locales[0])
    throw new Refusal(
      `'${id}' is of the standard edition in this language. Hide it in ${locales[0] ?? ''}: what is hidden there is hidden in every language.`,
    );
  return { type, id, hidden: true };
}

function assetChange(file: string, content: Uint8Array | undefined): FileChange[] {
  const before = existsSync(file) ? readFileSync(file) : undefined;
  if (content === undefined && before === undefined)
    throw new Refusal(`${path.basename(file)} is of the standard edition: it stays there, whether something names it or not.`);
  return [{ file, before, after: content }];
}
