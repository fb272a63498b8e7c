/** What chat tools and intranets show of a link to the playbook. */
import type { APIRoute } from 'astro';
import { socialPicture } from '../../brand/pictures.ts';
import { pagePerLocale } from '../../playbook/paths.ts';
import type { Playbook } from '../../playbook/playbook.ts';

export const getStaticPaths = () => pagePerLocale();

export const GET: APIRoute<{ playbook: Playbook }> = async ({ props: { playbook } }) =>
  new Response(new Uint8Array(await socialPicture(playbook)), { headers: { 'content-type': 'image/png' } });
