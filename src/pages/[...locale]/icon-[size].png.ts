/** The icon for home screens, where systems cut it to their own shape. */
import type { APIRoute } from 'astro';
import { iconPng } from '../../brand/pictures.ts';
import { iconSizes } from '../../brand/manifest.ts';
import { pagePerLocale } from '../../playbook/paths.ts';
import type { Playbook } from '../../playbook/playbook.ts';

export async function getStaticPaths() {
  return (await pagePerLocale()).flatMap(({ params, props }) =>
    iconSizes.map((size) => ({ params: { ...params, size: String(size) }, props: { ...props, size } })),
  );
}

export const GET: APIRoute<{ playbook: Playbook; size: number }> = async ({ props: { playbook, size } }) =>
  new Response(new Uint8Array(await iconPng(playbook, size, true)), { headers: { 'content-type': 'image/png' } });
