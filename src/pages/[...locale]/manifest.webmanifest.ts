import type { APIRoute } from 'astro';
import { manifestOf } from '../../brand/manifest.ts';
import { pagePerLocale } from '../../playbook/paths.ts';
import type { Playbook } from '../../playbook/playbook.ts';

export const getStaticPaths = () => pagePerLocale();

export const GET: APIRoute<{ playbook: Playbook }> = ({ props: { playbook } }) =>
  new Response(JSON.stringify(manifestOf(playbook)), { headers: { 'content-type': 'application/manifest+json' } });
