/** Writes a new entry into its file. */
import path from 'node:path';
import { shownPath } from '../read/files.ts';
import { contentTypes, type ContentTypeName } from '../schema/index.ts';
import { fileToChange, unreadable } from '../write/file-to-change.ts';
import { writeFiles } from '../write/write-files.ts';
import { asYaml } from '../write/as-yaml.ts';
import { withEntries } from '../write/yaml-text.ts';

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
 * @throws {Error} where a file of that name exists already, or cannot be read
 */
export function writeEntry(folder: string, type: ContentTypeName, id: string, entry: Readonly<Record<string, unknown>>): string {
  const { layout, path: place } = contentTypes[type];
  const isList = layout === 'list' || layout === 'lists-in-folder';
  const name =
    layout === 'list' ? '' : layout === 'lists-in-folder' ? listFile(type, entry) : `${id}.${layout === 'document' ? 'mdx' : 'yaml'}`;
  const file = path.join(folder, place, name);
  const shown = shownPath(file, process.cwd());
  const { before, mark, text } = fileToChange(file, shown);
  if (!isList && text !== '') throw new Error(`${shown} is there already.`);
  let after: string;
  try {
    after = isList
      ? withEntries(text, [{ id, ...entry }])
      : layout === 'document'
        ? `---\n${asYaml(entry)}---\n\nWrite here. A heading begins with ##. Lines to say stand by their identifiers, as in the other guides.\n`
        : asYaml(entry);
  } catch (error) {
    throw new Error(unreadable(shown).message, { cause: error });
  }
  writeFiles([{ file, before, after: `${mark}${after}` }]);
  return file;
}
