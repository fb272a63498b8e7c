/** How other sites may show a page of this one, by oEmbed. */
import type { APIRoute } from 'astro';
import { oEmbedAddress, type Embed } from '../../../../embed/embeds.ts';
import { embedsOf, oEmbedOf } from '../../../../embed/oembed.ts';
import { allPlaybooks, localeParam, type Playbook } from '../../../../playbook/playbook.ts';

export async function getStaticPaths() {
  const playbooks = await allPlaybooks();
  return playbooks.flatMap((playbook) =>
    embedsOf(playbook).map((embed) => {
      const [, section, id] = /^\/oembed\/([^/]+)\/([^/]+)\.json$/.exec(oEmbedAddress(embed)) ?? [];
      return { params: { locale: localeParam(playbook), section, id }, props: { playbook, embed } };
    }),
  );
}

export const GET: APIRoute<{ playbook: Playbook; embed: Embed }> = ({ props: { playbook, embed }, site }) =>
  Response.json(oEmbedOf(playbook, embed, site));
