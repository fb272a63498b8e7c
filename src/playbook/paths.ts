/** Static paths: one list of pages for each locale, so that a second locale costs no code. */
import type { OptionalSection } from '../../content/schema/brand.ts';
import { isPublished } from './links.ts';
import { allPlaybooks, localeParam, type Playbook } from './playbook.ts';

/**
 * For a page that stands once in each locale.
 *
 * @param section where it is left out with a section of the site
 */
export async function pagePerLocale(section?: OptionalSection) {
  const playbooks = (await allPlaybooks()).filter((playbook) => section === undefined || isPublished(playbook, section));
  return playbooks.map((playbook) => ({ params: { locale: localeParam(playbook) }, props: { playbook } }));
}

/** For the list of a kind of entries, which stands once in each locale that has any. */
export async function listPerLocale(entriesOf: (playbook: Playbook) => readonly unknown[]) {
  return (await pagePerLocale()).filter(({ props }) => entriesOf(props.playbook).length > 0);
}

/** For a page that stands once for each entry of a kind, under the entry's identifier. */
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
