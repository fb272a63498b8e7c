/** Changes the settings of the own folder: one file holds for all languages, and one for each. */
import path from 'node:path';
import { isMap, parseDocument } from 'yaml';
import type { Layer } from '../../../content/layers/layers.ts';
import { settingsFile } from '../../../content/layers/settings.ts';
import { shownPath } from '../../../content/read/files.ts';
import { keysOf } from '../../../content/sheets/columns.ts';
import { fileToChange, unreadable } from '../../../content/write/file-to-change.ts';
import { differenceFrom } from '../../../content/write/own-layer.ts';
import type { FileChange } from '../../../content/write/write-files.ts';
import { withKeys, withNothingBut } from '../../../content/write/yaml-text.ts';
import type { Edition } from '../edition/edition.ts';
import { settingsOf, type Target } from '../edition/files.ts';
import { Refusal, type EntryWish } from './wish.ts';

/**
 * Returns the keys of the settings that a layer has itself, without that by which it lies over others.
 *
 * @param locale empty for what holds for all languages
 */
export const ownSettings = (layer: Layer, locale: string, project: string): string[] =>
  Object.keys(settingsOf([layer], locale, project)).filter((key) => key !== 'extends');

/** Returns what has to change in the file of the language, or in that of all languages. @throws {Refusal} where the file is to go */
export function settingsChange(wish: EntryWish | Target, { own, below }: Edition, project: string): FileChange[] {
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
  const changed = withKeys(text, changes, keysOf('playbook'));
  const left = parseDocument(changed).contents === null ? withNothingBut(changed, '{}') : changed;
  const after = left === undefined ? undefined : `${mark}${left}`;
  return after === before ? [] : [{ file, before, after }];
}
