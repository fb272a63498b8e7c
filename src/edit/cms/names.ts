/** What the editor calls content types and their kinds, in which order it lists them, and by which text it shows an entry. */
import { contentTypeFacts, nameInSettings, type ContentTypeFacts, type ContentTypeName } from '../../../content/schema/content-types.ts';
import { asWords, type FormField } from './form.ts';

/** The types in the groups of the menu: what is changed most often first. A type that is not named here comes last. */
const groups: readonly (readonly ContentTypeName[])[] = [
  ['phrases', 'situations', 'sequences', 'guides', 'checklists', 'mistakes'],
  ['questions', 'quizzes', 'practices', 'rolePlays', 'courses', 'lessons', 'transcripts'],
  ['messages', 'notes', 'evidence'],
  ['placeholders', 'tones', 'steps', 'contexts', 'situationGroups', 'guideParts'],
  ['points', 'acts', 'closeRules', 'abbreviations', 'otherSubjects'],
];

/** Returns the types with identifiers in the groups of the menu. */
export function menuGroups(): ContentTypeName[][] {
  const named = new Set<ContentTypeName>(groups.flat());
  const others = (Object.keys(contentTypeFacts) as ContentTypeName[]).filter(
    (type) => !named.has(type) && contentTypeFacts[type].layout !== 'single',
  );
  return [...groups.map((group) => [...group]), others].filter((group) => group.length > 0);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Returns what a type is called: one entry and several. Types with a single entry are called by their file. */
export function labelsOf(type: ContentTypeName): { one: string; several: string } {
  const { noun, path }: ContentTypeFacts = contentTypeFacts[type];
  if (noun) return { one: capital(noun[0]), several: capital(noun[1]) };
  const file = asWords(path.replace(/^.*\/|\.yaml$/g, ''));
  return { one: file, several: file };
}

const kinds: Readonly<Record<string, string>> = {
  single: 'Pick one',
  several: 'Pick several',
  order: 'Put in order',
  'find-mistake': 'Find the mistake',
};

/** Returns what a kind of an entry is called, like "Find the mistake". The menu has little room, and a picture beside it says the type. */
export const labelOfKind = (kind: string): string => kinds[kind] ?? asWords(kind);

/** The names of pictures of Material Symbols, which the editor shows beside types. */
const icons: Partial<Record<ContentTypeName, string>> = {
  phrases: 'chat',
  situations: 'emergency_home',
  sequences: 'playlist_play',
  guides: 'menu_book',
  checklists: 'checklist',
  mistakes: 'error',
  questions: 'help',
  quizzes: 'quiz',
  practices: 'sports_esports',
  rolePlays: 'theater_comedy',
  courses: 'school',
  lessons: 'history_edu',
  transcripts: 'forum',
  messages: 'mail',
  notes: 'note',
  evidence: 'science',
  placeholders: 'edit_square',
  tones: 'mood',
  steps: 'stairs',
  contexts: 'call',
};

export const iconOf = (type: ContentTypeName): string => icons[type] ?? 'label';

/** Keys under which the text stands by which people know an entry, the best first. */
const telling = [
  'text',
  'label',
  'prompt',
  'title',
  'heading',
  'finding',
  'says',
  'does',
  'say',
  'name',
  'means',
  'phrasings',
  'to',
  'who',
];

/** Returns the key of the text by which people know an entry or an item of a list. */
export function tellingKey(fields: readonly FormField[]): string | undefined {
  return telling.find((key) => fields.some((field) => field.key === key));
}

/** The folder or file of a type in the editor's list, like `phrases`. */
export const folderOf = (type: ContentTypeName): string => nameInSettings(contentTypeFacts[type]);

/** The name of a collection: it stands in the addresses of the editor, and nothing else may be called so. */
export const collectionName = (locale: string, type: ContentTypeName, kind = ''): string =>
  `${locale}-${folderOf(type)}${kind === '' ? '' : `-${kind}`}`;

/** Reads a name that {@link collectionName} made: the language, and the folder where it is one of these. */
export function readCollectionName(name: string, folders: readonly string[]): { locale: string; folder: string } | undefined {
  const [, locale, folder] = new RegExp(`^(.+?)-(${folders.join('|')})(?:-|$)`).exec(name) ?? [];
  return locale === undefined || folder === undefined ? undefined : { locale, folder };
}
