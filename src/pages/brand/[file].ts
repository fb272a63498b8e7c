/** The files of the brand, under names that change with their content. */
import type { APIRoute } from 'astro';
import { brandFiles } from '../../brand/files.ts';
import { mediaType } from '../../hosting/media-types.ts';
import { allPlaybooks } from '../../playbook/playbook.ts';

export async function getStaticPaths() {
  const files = new Map((await allPlaybooks()).flatMap(brandFiles));
  return [...files].map(([file, bytes]) => ({ params: { file }, props: { bytes } }));
}

export const GET: APIRoute<{ bytes: Uint8Array }> = ({ props: { bytes }, params }) =>
  new Response(new Uint8Array(bytes), { headers: { 'content-type': mediaType(params['file'] ?? '') } });
