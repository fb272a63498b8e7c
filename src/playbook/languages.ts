/** The languages of the site, and where a page stands in each. */
import { hasPage, linkTo } from './links.ts';
import { allPlaybooks, type Playbook } from './playbook.ts';

/**
 * Returns the addresses of a page in every language, the default one first.
 *
 * @param path as content writes it, like `/guides/recap/`; left out for a page that is in no language
 * @returns for each language its address, and whether it has the page; if not, the address is that of its home page
 */
export async function addressesOf(path: string | undefined): Promise<{ of: Playbook; address: string; isThere: boolean }[]> {
  const playbooks = await allPlaybooks();
  return playbooks.map((of) => {
    const isThere = path !== undefined && hasPage(of, path);
    return { of, address: linkTo(of, isThere ? path : '/'), isThere };
  });
}
