/** Makes the addresses of the site's own pages. All come from here, so that any base path and any locale work. */
import type { OptionalSection } from '../../content/schema/brand.ts';
import { listedTypes, type Phrase } from '../../content/schema/index.ts';
import { isInGuideList } from './guide-list.ts';
import { addressesIn, libraryOf, libraryOfSituation, phraseAddress, pageInLibrary } from './library.ts';
import { localeParam, type Playbook } from './playbook.ts';

/** Puts the base path before an address of the site: `/widgets/v1/…` becomes `/handbook/widgets/v1/…`. */
export function fromBase(address: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + address;
}

/** Returns the address of a page of this playbook, given as content writes it: `/guides/routine-close/#recap`. */
export const linkTo = (playbook: Playbook, address: string): string => fromBase(belowBase(playbook, address));

/** Returns the address of a page of this playbook below the base path: `/de/guides/routine-close/#recap`. */
export function belowBase(playbook: Playbook, address: string): string {
  const locale = localeParam(playbook);
  const there = pageInLibrary(playbook, address);
  return locale ? `/${locale}${there}` : there;
}

/** Returns where a link of the owner's leads: to a page of the playbook, into the intranet, or to any other address as written. */
export function addressOf(playbook: Playbook, written: string): string {
  const [, inIntranet] = /^intranet:\/*(.*)$/i.exec(written) ?? [];
  if (inIntranet !== undefined) return `${(playbook.settings.intranet ?? '/').replace(/\/*$/, '/')}${inIntranet}`;
  return written.startsWith('/') ? linkTo(playbook, written) : written;
}

/** First folder of an address → its section of the site, for sections that are pages and not content. */
const sectionOf: Readonly<Record<string, OptionalSection>> = {
  about: 'about',
  api: 'open-data',
  embed: 'embed',
  hosting: 'hosting',
};

/** Tells whether a section of pages is published. */
export const isPublished = (playbook: Playbook, section: OptionalSection): boolean => playbook.settings.sections?.includes(section) ?? true;

/**
 * Tells whether the playbook has a page at an address as content writes it. The content check makes sure that the page exists unless its
 * entry is hidden.
 */
export function hasPage(playbook: Playbook, address: string): boolean {
  const [, folder = '', id = ''] = address.split(/[/#?]/);
  const section = sectionOf[folder];
  if (section && !isPublished(playbook, section)) return false;
  const type = listedTypes.find(({ page }) => page === folder) ?? listedTypes.find(({ path }) => path === folder);
  if (!type) return true;
  // An exam has no page.
  const entries = playbook[type.name].filter((entry) => !('exam' in entry && entry.exam));
  const [path = ''] = address.split(/[?#]/);
  if (path.split('/').length > 4) {
    if (type.name === 'guides') return isInGuideList(playbook, path);
    const situation = type.name === 'situations' ? playbook.situations.find((entry) => entry.id === id) : undefined;
    const library = type.name === 'contexts' ? libraryOf(playbook, id) : situation && libraryOfSituation(playbook, situation);
    return library !== undefined && addressesIn(library).includes(path);
  }
  return id === '' ? entries.length > 0 : entries.some((entry) => entry.id === id);
}

/** Returns the address of a phrase: its anchor in the library of its first context. */
export const phraseLink = (playbook: Playbook, phrase: Phrase): string => linkTo(playbook, phraseAddress(playbook, phrase));
