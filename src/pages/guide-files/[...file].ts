/** The files that guides offer, and the drawings that they show, as they are. */
import type { APIRoute } from 'astro';
import { allAssets, type GuideAsset } from '../../../content/assets/guide-assets.ts';
import { publishedBytes } from '../../assets/published.ts';
import { mediaType } from '../../hosting/media-types.ts';
import { allPlaybooks } from '../../playbook/playbook.ts';

export async function getStaticPaths() {
  const assets = new Map((await allPlaybooks()).flatMap((playbook) => [...allAssets(playbook)]));
  return [...assets]
    .filter(([, { kind, name }]) => kind === 'download' || name.toLowerCase().endsWith('.svg'))
    .map(([file, asset]) => ({ params: { file }, props: { asset } }));
}

export const GET: APIRoute<{ asset: GuideAsset }> = ({ props: { asset } }) =>
  new Response(new Uint8Array(publishedBytes(asset)), { headers: { 'content-type': mediaType(asset.name) } });
