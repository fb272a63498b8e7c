/**
 * Writes oEmbed descriptions (https://oembed.com), by which a page tells other sites how to show it. The build writes one file for each
 * page; a link in the head of the page leads to it.
 */
import { openQuizzes } from '../../content/publish/index.ts';
import { linkTo } from '../playbook/links.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { usualSize, type Embed } from './embeds.ts';
import { widgetsOf } from './kinds-of.ts';
import { plainFrame } from './snippets.ts';
import { titleOf } from './titles.ts';

/** Lists everything on the site that other sites can show. */
export function embedsOf(playbook: Playbook): Embed[] {
  const each = (kind: Embed['kind'], entries: readonly { id: string }[]) => entries.map(({ id }) => ({ kind, id }));
  return [
    ...widgetsOf(playbook).map((kind) => ({ kind, id: '' })),
    ...each('checklist', playbook.checklists),
    ...each('phrases', playbook.contexts),
    ...each('quiz', openQuizzes(playbook)),
    ...each('practice', playbook.practices),
    ...each('guide', playbook.guides),
    ...each('situation', playbook.situations),
  ];
}

/**
 * Returns the description of a page by oEmbed 1.0, section 2.3.4.4: type rich.
 * @param site the site's address without the base path
 */
export function oEmbedOf(playbook: Playbook, embed: Embed, site: URL | undefined): Record<string, string | number> {
  const root = new URL(linkTo(playbook, '/'), site).href;
  const title = titleOf(playbook, embed);
  const height = usualSize.heights[embed.kind];
  const html = plainFrame(
    {
      ...embed, title, language: playbook.settings.language, theme: 'auto', look: 'themed',
      width: String(usualSize.width), height: String(height), follow: false,
    },
    { locale: root, kit: '', integrity: {} },
  ); // prettier-ignore
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: playbook.settings.name,
    provider_url: root,
    html,
    width: usualSize.width,
    height,
  };
}
