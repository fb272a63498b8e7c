/** What the site holds, for programs that read it instead of people: https://llmstxt.org. Each link leads to a page as Markdown. */
import type { APIRoute } from 'astro';
import { hostingSettings } from '../../hosting/settings.ts';
import { markdownPages } from '../../markdown/pages.ts';
import { linkTo } from '../../playbook/links.ts';
import { pagePerLocale } from '../../playbook/paths.ts';
import type { Playbook } from '../../playbook/playbook.ts';

export const getStaticPaths = async () => (hostingSettings().robots === 'noindex' ? [] : pagePerLocale('open-data'));

export const GET: APIRoute<{ playbook: Playbook }> = ({ props: { playbook }, site }) => {
  const absolute = (address: string) => new URL(linkTo(playbook, address), site).href;
  const { settings } = playbook;
  const words = playbook.wording.site;
  const pages = markdownPages(playbook, absolute);
  const headings = [
    ['guides', words.guides],
    ['situations', words.situations],
    ['phrases', words.phrases],
    ['checklists', words.checklists],
    ['practice', words.practices],
    ['quizzes', words.quizzes],
  ] as const;
  const sections = headings.flatMap(([kind, heading]) => {
    const links = pages.flatMap((page) =>
      page.kind === kind ? [`- [${page.title}](${absolute(`/${kind}/${page.id}.md`)}): ${page.summary}`] : [],
    );
    return links.length === 0 ? [] : [`## ${heading}\n\n${links.join('\n')}`];
  });
  const data = `## ${words.openData}\n\n- [phrases.json](${absolute('/api/v1/phrases.json')}): ${words.openDataSummary}`;
  return new Response(`${[`# ${settings.name}`, `> ${settings.summary}`, ...sections, data].join('\n\n')}\n`);
};
