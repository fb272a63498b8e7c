/** Addresses of the site's own pages. They all come from here, so that any base path and any locale work. */
import type { Phrase } from '../../content/schema/index.ts';
import { localeParam, type Playbook } from './playbook.ts';

/** Puts the base path before an address of the site: `/widgets/v1/…` becomes `/handbook/widgets/v1/…`. */
export function fromBase(address: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + address;
}

/** The address of a page of this playbook, given as it is written in content: `/guides/routine-close/#recap`. */
export function linkTo(playbook: Playbook, address: string): string {
  const locale = localeParam(playbook);
  return fromBase(locale ? `/${locale}${address}` : address);
}

/** The address of a phrase: its anchor in the library of its first context. */
export function phraseLink(playbook: Playbook, phrase: Phrase): string {
  return linkTo(playbook, `/phrases/${phrase.contexts[0]}/#${phrase.id}`);
}
