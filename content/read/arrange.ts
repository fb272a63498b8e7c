import {
  listedTypes,
  wordingTypes,
  type ContentTypeName,
  type DocumentType,
  type Entry,
  type ListedType,
  type PlaybookSettings,
  type Wording,
} from '../schema/index.ts';
import type { GuideSource, Heading } from './guide-source.ts';
import { settingsForPreview, wordingForPreview } from './stand-ins.ts';
import { typesetter } from './typeset.ts';

/** What a document has beside its front matter. */
export interface DocumentText {
  id: string;
  /** The document in MDX, as written, without its front matter. */
  text: string;
  headings: Heading[];
}

/** The entries of each content type that may have several, in the order in which readers meet them. */
export type LoadedEntries = {
  [Name in ListedType]: (Name extends DocumentType ? Entry<Name> & DocumentText : Entry<Name>)[];
};

/** Everything that pages show, typeset. */
export interface Arranged extends LoadedEntries {
  settings: PlaybookSettings;
  wording: Wording;
}

/** Content type → identifier → an entry that its schema has passed, with defaults filled in. */
export type CheckedEntries = Readonly<Record<ContentTypeName, ReadonlyMap<string, unknown>>>;

/** The placeholder for the caller's name. Its example comes from the settings, because how callers are addressed is up to the company. */
const namePlaceholder = 'name';

/** Restores the text of a line that has to be said word for word: it is not typeset. */
const asWritten = (entry: unknown) =>
  typeof entry === 'object' && entry !== null && 'verbatim' in entry && entry.verbatim === true && 'text' in entry
    ? { text: entry.text }
    : {};

/** Picks the settings that readers see as text. */
const textsOf = ({ name, shortName, tagline, summary, owner, legal, homeQuestion }: PlaybookSettings) => ({
  name,
  summary,
  owner,
  ...(shortName !== undefined && { shortName }),
  ...(tagline !== undefined && { tagline }),
  ...(legal !== undefined && { legal }),
  ...(homeQuestion !== undefined && { homeQuestion }),
});

/** The keys of an entry that decide its place in the order. */
interface Sortable {
  order?: number;
  label?: string;
  title?: string;
  [key: string]: unknown;
}

/**
 * Sorts the checked entries of a locale into the order in which readers meet them, and typesets their texts.
 *
 * @param locale the name of the locale's folder, which stands in for the language while `playbook.yaml` has a problem
 */
export function arrange(checked: CheckedEntries, guides: ReadonlyMap<string, GuideSource>, locale: string): Arranged {
  const first = (type: ContentTypeName) => [...checked[type].values()][0];
  const written = (first('playbook') as PlaybookSettings | undefined) ?? settingsForPreview(locale);
  const typeset = typesetter(written.language);
  const settings = { ...written, ...(typeset(textsOf(written)) as Partial<PlaybookSettings>) };
  const typesetEntry = (entry: unknown) => (langOf(entry) === undefined ? typeset : typesetter(langOf(entry) ?? ''))(entry);
  const collator = new Intl.Collator(settings.language);

  const { name: callersName, tones = [] } = settings.formsOfAddress ?? {};
  const lists = listedTypes.map(({ name, layout, groupedBy }) => {
    const entries = [...checked[name]].map(([id, entry]) => {
      const own = name === 'placeholders' && id === namePlaceholder && callersName !== undefined ? { example: callersName } : {};
      const set = { ...(typesetEntry(entry) as Sortable), ...own, ...asWritten(entry) };
      if (layout !== 'document') return set;
      const guide = guides.get(id);
      return { id, ...set, text: guide?.text ?? '', headings: guide?.headings ?? [] };
    });
    const groups = groupedBy ? [...checked[groupedBy.type as ContentTypeName].keys()] : [];
    const rank = (entry: Sortable) => {
      const found = groupedBy ? groups.indexOf(String(entry[groupedBy.key])) : 0;
      return found < 0 ? groups.length : found;
    };
    const byOrder = (a: Sortable, b: Sortable) =>
      a.order === undefined || b.order === undefined
        ? 0
        : a.order - b.order || collator.compare(a.label ?? a.title ?? '', b.label ?? b.title ?? '');
    // Lines in the tones that the company prefers come first.
    const isOurs = (entry: Sortable) => Array.isArray(entry['tones']) && tones.some((tone) => (entry['tones'] as unknown[]).includes(tone));
    const byTone = (a: Sortable, b: Sortable) => (name === 'phrases' ? Number(isOurs(b)) - Number(isOurs(a)) : 0);
    return [name, entries.sort((a, b) => rank(a) - rank(b) || byOrder(a, b) || byTone(a, b))];
  });
  const wording = Object.entries(wordingTypes).map(([part, type]) => [part, typeset(first(type)) ?? wordingForPreview(type)]);

  // The only cast from the names of types to the shapes of their entries, which their schemas have passed.
  return { ...(Object.fromEntries(lists) as LoadedEntries), settings, wording: Object.fromEntries(wording) as Wording };
}

/** Returns the language of an entry that is not in the language of its playbook. */
const langOf = (entry: unknown): string | undefined =>
  typeof entry === 'object' && entry !== null && 'lang' in entry && typeof entry.lang === 'string' ? entry.lang : undefined;
