/** What our own pages say of an entry: how people call it, and where its form and its page are. */
import { mainText } from '../../../content/sheets/entries.ts';
import { contentTypeFacts, type ContentTypeFacts } from '../../../content/schema/content-types.ts';
import { contentTypes, listedTypes, type ContentTypeName } from '../../../content/schema/index.ts';
import { collectionName } from '../cms/names.ts';
import { formsOf } from '../cms/form.ts';
import { labelOfKind, labelsOf } from '../cms/names.ts';
import type { Edition } from '../edition/edition.ts';
import { pathOf, type EntryFile, type Target } from '../edition/files.ts';
import { html, type Html } from './html.ts';

/** Returns the address of an entry's form, seen from the first page. Of some types each kind has a form of its own. */
function formAddress({ type, id, locale }: Target, value: Readonly<Record<string, unknown>> = {}): string {
  const kind = kindsOf(type).length > 1 && typeof value['kind'] === 'string' ? value['kind'] : '';
  const [collection, entry] =
    type === 'playbook'
      ? ['settings', locale === '' ? 'settings' : `settings-${locale}`]
      : contentTypes[type].layout === 'single'
        ? [`${locale}-wording`, type]
        : [collectionName(locale, type, kind), id];
  return `cms/#/collections/${collection}/entries/${entry}`;
}

/**
 * Returns the address of an entry's page on the site; undefined where it has none of its own. Its place on the page stands in the query:
 * as long as the site is starting, the browser asks again, and it would not ask again for another place on the same page.
 */
function siteAddress({ locale, type, id }: Target, { entries, locales }: Edition): string | undefined {
  const root = locale === locales[0] ? '/' : `/${locale}/`;
  const { page }: ContentTypeFacts = contentTypeFacts[type];
  if (page !== undefined) return `${root}${page}/${id}/`;
  const contexts = entries.get(pathOf({ locale, type, id }))?.value['contexts'];
  const [context] = Array.isArray(contexts) ? (contexts as unknown[]) : [];
  return type === 'phrases' && typeof context === 'string' ? `${root}phrases/${context}/?at=${id}` : undefined;
}

/** Returns what people call an entry by: its text, else its name. Settings are called by what they hold for. */
function labelOf({ type, id, locale }: Target, value: Readonly<Record<string, unknown>>, edition: Edition): string {
  if (type === 'playbook') return labelOfSettings(locale, edition);
  return mainText(value) || id || labelsOf(type).one;
}

/** @param locale empty for the settings of all languages */
export const labelOfSettings = (locale: string, edition: Edition): string =>
  locale === '' ? 'What holds for all languages' : `What is said in ${languageName(locale, edition)}`;

/** Returns what readers call a language. */
export const languageName = (locale: string, { playbooks }: Edition): string =>
  playbooks.find((playbook) => playbook.locale === locale)?.settings.languageName ?? locale;

/** Says of which kind an entry is, and in which language where there are several. */
function kindOf({ type, id, locale }: Target, { locales }: Edition): string {
  const language = locales.length > 1 && locale !== '' ? ` (${locale})` : '';
  const kind = type === 'playbook' ? 'Settings' : labelsOf(type).one;
  return `${kind}${id === '' ? '' : ` ${id}`}${language}`;
}

/** The kinds of a type that have lists and forms of their own; one without a name where there is no such difference. */
const kindsOf = (type: ContentTypeName): string[] => formsOf(type).map(({ kind }) => kind);

export interface EntryList {
  type: ContentTypeName;
  label: string;
  /** Seen from the first page. */
  address: string;
  count: number;
}

/** Returns the lists of entries of a language that the forms have. */
export function listsOf({ entries }: Edition, locale: string): EntryList[] {
  const all = [...entries.values()].filter((entry) => entry.locale === locale);
  return listedTypes.flatMap(({ name: type }) =>
    kindsOf(type).map((kind) => ({
      type,
      label: kind === '' ? labelsOf(type).several : `${labelsOf(type).several}: ${labelOfKind(kind)}`,
      address: `cms/#/collections/${collectionName(locale, type, kind)}`,
      count: all.filter((entry) => entry.type === type && (kind === '' || entry.value['kind'] === kind)).length,
    })),
  );
}

/** Writes an entry as a link to its form, with its kind and a link to its page. */
export function entryLink(target: Target, edition: Edition, root: string): Html {
  const { value = {} } = edition.entries.get(pathOf(target)) ?? ({} as Partial<EntryFile>);
  const page = siteAddress(target, edition);
  const label = labelOf(target, value, edition);
  return html`<a class="label" href="${root}${formAddress(target, value)}">${label}</a>
    <span class="know"
      >${kindOf(target, edition)}${
        page === undefined ? '' : html` · <a href="${root}site${page}" aria-label="On the site: ${label}">on the site</a>`
      }</span
    >`;
}
