/** What our own pages say of an entry: how people call it, and where its form and its page are. */
import { mainText } from '../../../content/sheets/entries.ts';
import { contentTypeFacts, type ContentTypeFacts } from '../../../content/schema/content-types.ts';
import { contentTypes, type ContentTypeName } from '../../../content/schema/index.ts';
import { collectionName } from '../cms/configuration.ts';
import { folderOf, labelsOf } from '../cms/names.ts';
import type { Edition } from '../edition/edition.ts';
import { pathOf, type EntryFile, type Target } from '../edition/files.ts';
import { html, type Html } from './html.ts';

/** Returns the address of an entry's form, seen from the first page. */
export function formAddress({ type, id, locale }: Target): string {
  const [collection, entry] =
    type === 'playbook'
      ? ['settings', locale === '' ? 'settings' : `settings-${locale}`]
      : contentTypes[type].layout === 'single'
        ? [`${locale}-wording`, type]
        : [collectionName(locale, type), id];
  return `cms/#/collections/${collection}/entries/${entry}`;
}

/** Returns the address of an entry's page on the site; undefined where it has none of its own. */
export function siteAddress({ locale, type, id }: Target, { entries, locales }: Edition): string | undefined {
  const root = locale === locales[0] ? '/' : `/${locale}/`;
  const { page }: ContentTypeFacts = contentTypeFacts[type];
  if (page !== undefined) return `${root}${page}/${id}/`;
  const contexts = entries.get(pathOf({ locale, type, id }))?.value['contexts'];
  const [context] = Array.isArray(contexts) ? (contexts as unknown[]) : [];
  return type === 'phrases' && typeof context === 'string' ? `${root}phrases/${context}/#${id}` : undefined;
}

/** Returns what people call an entry by: its text, else its name. */
export function labelOf(target: Target, value: Readonly<Record<string, unknown>> = {}): string {
  return mainText(value) || target.id || labelsOf(target.type).one;
}

/** Says of which kind an entry is, and in which language where there are several. */
export function kindOf({ type, id, locale }: Target, { locales }: Edition): string {
  const language = locales.length > 1 && locale !== '' ? ` (${locale})` : '';
  const kind = type === 'playbook' ? 'Settings' : labelsOf(type).one;
  return `${kind}${id === '' ? '' : ` ${id}`}${language}`;
}

/** The kinds that people make entries of, with how many there are in a language. */
export function countsOf({ entries }: Edition, locale: string): Map<ContentTypeName, number> {
  const counts = new Map<ContentTypeName, number>();
  for (const entry of entries.values()) {
    if (entry.locale === locale && contentTypes[entry.type].layout !== 'single') counts.set(entry.type, (counts.get(entry.type) ?? 0) + 1);
  }
  return counts;
}

/** Returns the address of the list of a kind. */
export const listAddress = (type: ContentTypeName, locale: string): string => `cms/#/collections/${collectionName(locale, type)}`;

/** Writes an entry as a link to its form, with its kind and a link to its page. */
export function entryLink(target: Target, edition: Edition, root: string): Html {
  const { value } = edition.entries.get(pathOf(target)) ?? ({} as Partial<EntryFile>);
  const page = siteAddress(target, edition);
  const label = labelOf(target, value);
  return html`<a class="label" href="${root}${formAddress(target)}">${label}</a>
    <span class="know"
      >${kindOf(target, edition)}${
        page === undefined ? '' : html` · <a href="${root}site${page}" aria-label="On the site: ${label}">on the site</a>`
      }</span
    >`;
}

/** The list of a kind in the menu of the editor, for messages. */
export const kindName = (type: ContentTypeName): string => labelsOf(type).several || folderOf(type);
