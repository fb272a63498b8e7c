/** Writes a new entry into its file. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentTypes, type ContentTypeName } from '../schema/index.ts';
import { asYaml, withEntries } from '../write/yaml-text.ts';

/** Returns the file of a list that an entry is written into: it is named by what the entry is about. */
export const listFile = (type: ContentTypeName, entry: Readonly<Record<string, unknown>>): string => {
  const [situation] = Array.isArray(entry['situations']) ? (entry['situations'] as unknown[]) : [];
  const subject = type === 'questions' ? entry['mistake'] : (situation ?? entry['situation']);
  return typeof subject === 'string' ? `${subject}.yaml` : 'ours.yaml';
};

/**
 * Writes an entry into a locale's folder.
 *
 * @returns the path of the file
 * @throws {Error} where a file of that name exists already
 */
export function writeEntry(folder: string, type: ContentTypeName, id: string, entry: Readonly<Record<string, unknown>>): string {
  const { layout, path: place } = contentTypes[type];
  const isList = layout === 'list' || layout === 'lists-in-folder';
  const name =
    layout === 'list' ? '' : layout === 'lists-in-folder' ? listFile(type, entry) : `${id}.${layout === 'document' ? 'mdx' : 'yaml'}`;
  const file = path.join(folder, place, name);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (!isList && before !== '') throw new Error(`${file} is there already.`);
  const text = isList
    ? withEntries(before, [{ id, ...entry }])
    : layout === 'document'
      ? `---\n${asYaml(entry)}---\n\nWrite here. A heading begins with ##. Lines to say stand by their identifiers, as in the other guides.\n`
      : asYaml(entry);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}
