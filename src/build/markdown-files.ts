/**
 * Writes the pages and lines as Markdown into a built site. In `npm run dev` their route serves them. A build does without it: Astro takes
 * half a millisecond for each file, and a large playbook has ten thousand lines.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { markdownPages } from '../markdown/pages.ts';
import { belowBase, isPublished } from '../playbook/links.ts';
import type { Playbook } from '../playbook/playbook.ts';

/**
 * Writes `<kind>/<id>.md` for every page and line of the locales that publish open data.
 *
 * @param folder the built site
 * @param root the address of the site, with its path and a slash at the end
 */
export function writeMarkdown(folder: string, playbooks: readonly Playbook[], root: URL): void {
  for (const playbook of playbooks.filter((each) => isPublished(each, 'open-data'))) {
    const link = (address: string) => new URL(`.${belowBase(playbook, address)}`, root).href;
    for (const page of markdownPages(playbook, link)) {
      const file = path.join(folder, belowBase(playbook, `/${page.kind}/${page.id}.md`));
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, page.text());
    }
  }
}
