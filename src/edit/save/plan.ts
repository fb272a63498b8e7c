/** From what somebody wants to save to what has to change in the files of the own folder. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, parseDocument } from 'yaml';
import type { Layer } from '../../../content/layers/layers.ts';
import { settingsFile } from '../../../content/layers/settings.ts';
import { listFile } from '../../../content/new/write.ts';
import { shownPath } from '../../../content/read/files.ts';
import type { ContentTypeName } from '../../../content/schema/index.ts';
import { keysOf } from '../../../content/sheets/columns.ts';
import { changesInOwnLayer, differenceFrom, type WantedEntry } from '../../../content/write/own-layer.ts';
import { fileToChange, unreadable } from '../../../content/write/file-to-change.ts';
import type { FileChange } from '../../../content/write/write-files.ts';
import { withKeys } from '../../../content/write/yaml-text.ts';
import type { Edition } from '../edition/edition.ts';
import { pathOf, settingsOf, type Target } from '../edition/files.ts';
import { followersOf } from './follow-rename.ts';
import { hidingsIn, type Hiding } from './hide.ts';
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
  for (const wish of wishes) if (wish.kind === 'write' && wish.was !== undefined) follow(wish, wish.was, edition, wanted);
  for (const [locale, entries] of wanted) {
    files.push(...(await changesInOwnLayer(entries, { layers, locale, project, keysOf, listFile, lower })));
  }
  return [...files, ...hidingsIn(own.folder, hidings)];
}

/** Has what names an entry, in every language, name it by its new identifier; and its translations bear that, too. */
function follow({ locale, type, id }: EntryWish, was: string, { playbooks }: Edition, wanted: Map<string, WantedEntry[]>): void {
  for (const playbook of playbooks) {
    const { locale: there } = playbook;
    const isOfLanguage = (of: ContentTypeName, named: string) => playbook.files.has(playbook.locate(of, named).file);
    const entries = wanted.get(there) ?? [];
    if (there !== locale && playbook.written(type).has(was) && isOfLanguage(type, was))
      entries.push({ type, id, was, value: { ...(playbook.written(type).get(was) as object) }, changed: [] });
    for (const follower of followersOf({ type, was, id }, playbook)) {
      if (!isOfLanguage(follower.type, follower.id)) continue;
      const same = entries.findIndex((entry) => entry.type === follower.type && (entry.was ?? entry.id) === follower.id);
      const [before] = entries.slice(same, same < 0 ? 0 : same + 1);
      if (before === undefined) entries.push(follower);
      else entries[same] = merged(before, follower);
    }
    if (entries.length > 0) wanted.set(there, entries);
  }
}

/** What somebody has changed in the same save stays; what only follows is added. */
function merged(entry: WantedEntry, follower: WantedEntry): WantedEntry {
  const added = follower.changed.filter((key) => !entry.changed.includes(key));
  const values = Object.fromEntries(added.map((key) => [key, follower.value[key]]));
  return { ...entry, value: { ...entry.value, ...values }, changed: [...entry.changed, ...added] };
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

/**
 * Returns the keys of the settings that a layer has itself, without that by which it lies over others.
 *
 * @param locale empty for what holds for all languages
 */
export const ownSettings = (layer: Layer, locale: string, project: string): string[] =>
  Object.keys(settingsOf([layer], locale, project)).filter((key) => key !== 'extends');

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

/** The settings stand in two files, one for all languages and one for each. */
function settingsChange(wish: EntryWish | Target, { own, below }: Edition, project: string): FileChange[] {
  const { locale } = wish;
  if (!('changed' in wish)) throw new Refusal('The settings can be changed, and not taken away.');
  const file = path.join(own.folder, locale, settingsFile);
  const shown = shownPath(file, project);
  const { before, mark, text } = fileToChange(file, shown);
  const lower = settingsOf(below, locale, project);
  const mine = settingsOf([own], locale, project);
  const value = differenceFrom(lower, wish);
  const changes = wish.changed.filter((key) => key in value || key in mine).map((key) => ({ path: [key], value: value[key] }));
  if (changes.length === 0) return [];
  const { errors, contents } = parseDocument(text);
  if (errors.length > 0 || (contents !== null && !isMap(contents))) throw unreadable(shown);
  const after = `${mark}${withKeys(text, changes, keysOf('playbook'))}`;
  // Readers take a file of comments alone for one that somebody has forgotten to fill.
  const isEmpty = parseDocument(after).contents === null;
  return after === before ? [] : [{ file, before, after: isEmpty ? undefined : after }];
}

function assetChange(file: string, content: Uint8Array | undefined): FileChange[] {
  const before = existsSync(file) ? readFileSync(file) : undefined;
  if (content === undefined && before === undefined)
    throw new Refusal(`${path.basename(file)} is of the standard edition: it stays there, whether something names it or not.`);
  return [{ file, before, after: content }];
}
