/** The five sections of the site, by what a reader wants. Each leads to the first of its pages that the playbook has. */
import { hasPage, linkTo } from './links.ts';
import type { Playbook } from './playbook.ts';

type Label = 'situations' | 'phrases' | 'learn' | 'practise' | 'forTrainers';

const sections: readonly { label: Label; addresses: readonly string[] }[] = [
  { label: 'situations', addresses: ['/situations/'] },
  { label: 'phrases', addresses: ['/phrases/'] },
  { label: 'learn', addresses: ['/guides/', '/evidence/'] },
  { label: 'practise', addresses: ['/practice/', '/quizzes/', '/checklists/'] },
  { label: 'forTrainers', addresses: ['/courses/', '/role-plays/', '/embed/'] },
];

/**
 * Links to the sections; one that a company has hidden whole is left out.
 *
 * @param path the address of the page that they stand on, as content writes it
 */
export function sectionsOf(
  playbook: Playbook,
  path: string | undefined,
): { address: string; label: string; current: 'page' | 'true' | undefined }[] {
  return sections.flatMap(({ label, addresses }) => {
    const there = addresses.filter((address) => hasPage(playbook, address));
    const [first] = there;
    if (first === undefined) return [];
    const isIn = there.some((address) => path?.startsWith(address));
    return {
      address: linkTo(playbook, first),
      label: playbook.wording.site[label],
      current: path === first ? 'page' : isIn ? 'true' : undefined,
    };
  });
}
