/** Makes static paths: one list of pages for each locale, so that a second locale costs no code. */
import type { OptionalSection } from '../../content/schema/brand.ts';
import { isPublished } from './links.ts';
import { allPlaybooks, localeParam, type Playbook } from './playbook.ts';

/**
 * Returns the paths of a page that each locale has once.
 *
 * @param section the section of the site that it belongs to; where that is not published, the page is left out
 */
export async function pagePerLocale(section?: OptionalSection) {
  const playbooks = (await allPlaybooks()).filter((playbook) => section === undefined || isPublished(playbook, section));
  return playbooks.map((playbook) => ({ params: { locale: localeParam(playbook) }, props: { playbook } }));
}

/** Returns the paths of a page that lists entries, which a locale without entries does not have. */
export async function listPerLocale(entriesOf: (playbook: Playbook) => readonly unknown[]) {
  return (await pagePerLocale()).filter(({ props }) => entriesOf(props.playbook).length > 0);
}

/** Returns the paths of a page for each entry, under the entry's identifier. */
export async function pagePerEntry<Entry extends { id: string }>(
  entriesOf: (playbook: Playbook) => readonly Entry[],
  section?: OptionalSection,
) {
  return (await pagePerLocale(section)).flatMap(({ props: { playbook } }) =>
    entriesOf(playbook).map((entry) => ({
      params: { locale: localeParam(playbook), id: entry.id },
      props: { playbook, entry },
    })),
  );
}
