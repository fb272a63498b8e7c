/** Writes a new entry into its file. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Document, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { contentTypes, type ContentTypeName } from '../schema/index.ts';
import { identifierPattern } from '../schema/text.ts';

/** Writes YAML like the rest of the content: lists of identifiers on one line, texts unbroken. */
function asYaml(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Seq(_, node) {
      if (node.items.every((item) => isScalar(item) && identifierPattern.test(String(item.value)))) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Returns the file of a list that an entry is written into: it is named by what the entry is about. */
const listFile = (type: ContentTypeName, entry: Readonly<Record<string, unknown>>): string => {
  const [situation] = Array.isArray(entry['situations']) ? (entry['situations'] as unknown[]) : [];
  const subject = type === 'questions' ? entry['mistake'] : (situation ?? entry['situation']);
  return typeof subject === 'string' ? `${subject}.yaml` : 'ours.yaml';
};

/** Appends an entry to the text of a list, and leaves what is there as it is written. */
function withEntry(text: string, entry: unknown): string {
  const added = asYaml([entry]);
  const { contents } = parseDocument(text);
  if (isSeq(contents) && contents.items.length > 0 && !contents.flow) return `${text.trimEnd()}\n\n${added}`;
  // An empty list is written as "[]", often among comments.
  return `${text.replace(/^\[\s*\]\s*$/m, '').trimEnd()}\n${added}`.trimStart();
}

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
    ? withEntry(before, { id, ...entry })
    : layout === 'document'
      ? `---\n${asYaml(entry)}---\n\nWrite here. A heading begins with ##. Lines to say stand by their identifiers, as in the other guides.\n`
      : asYaml(entry);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}
