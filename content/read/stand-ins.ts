/** Stand-ins for the files that every page needs, so that a preview can show the rest while one of them has a problem. */
import { contentTypes, type ContentTypeName, type Entry, type PlaybookSettings } from '../schema/index.ts';

/** Stands in for `playbook.yaml`. */
export function settingsForPreview(locale: string): PlaybookSettings {
  const settings = contentTypes.playbook.schema.safeParse({
    name: 'Playbook',
    summary: 'Playbook',
    language: locale,
    languageName: locale,
    address: 'https://playbook.example.com',
    owner: { name: '–', contact: '–' },
    accent: { light: '#000000', dark: '#ffffff' },
  });
  return settings.success ? settings.data : settingsForPreview('en');
}

type WordingName = Extract<ContentTypeName, `${string}Wording`>;

const wordingsMade = new Map<WordingName, unknown>();

/** Stands in for a wording file: every text is the name of its key. Made once, and shared by all that lack the file. */
export function wordingForPreview<Name extends WordingName>(name: Name): Entry<Name> {
  if (!wordingsMade.has(name)) wordingsMade.set(name, makeWording(name));
  return wordingsMade.get(name) as Entry<Name>;
}

function makeWording<Name extends WordingName>(name: Name): Entry<Name> {
  const schema = contentTypes[name].schema;
  const texts = Object.keys(schema.shape).map((key): [string, unknown] => [key, key]);
  const plain = schema.safeParse(Object.fromEntries(texts));
  if (plain.success) return plain.data as Entry<Name>;
  const counted = new Set(plain.error.issues.map((issue) => issue.path[0]));
  return schema.parse(Object.fromEntries(texts.map(([key, text]) => [key, counted.has(key) ? { other: text } : text]))) as Entry<Name>;
}
