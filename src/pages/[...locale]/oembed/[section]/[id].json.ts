/** How other sites may show a page of this one, by oEmbed. */
import type { APIRoute } from 'astro';
import { oEmbedAddress, type Embed } from '../../../../embed/embeds.ts';
import { embedsOf, oEmbedOf } from '../../../../embed/oembed.ts';
import { pagePerLocale } from '../../../../playbook/paths.ts';
import type { Playbook } from '../../../../playbook/playbook.ts';

export async function getStaticPaths() {
  return (await pagePerLocale('embed')).flatMap(({ params, props: { playbook } }) =>
    embedsOf(playbook).map((embed) => {
      const [, section, id] = /^\/oembed\/([^/]+)\/([^/]+)\.json$/.exec(oEmbedAddress(embed)) ?? [];
      return { params: { ...params, section, id }, props: { playbook, embed } };
    }),
  );
}

export const GET: APIRoute<{ playbook: Playbook; embed: Embed }> = ({ props: { playbook, embed }, site }) =>
  Response.json(oEmbedOf(playbook, embed, site));
