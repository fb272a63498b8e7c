/** Pages and lines as Markdown, beside the pages. */
import type { APIRoute } from 'astro';
import { markdownPages, type MarkdownPage } from '../../../markdown/pages.ts';
import { linkTo } from '../../../playbook/links.ts';
import { pagePerLocale } from '../../../playbook/paths.ts';

export async function getStaticPaths() {
  // A build writes them itself (build/markdown-files.ts).
  if (import.meta.env.PROD) return [];
  const site = import.meta.env.SITE;
  return (await pagePerLocale('open-data')).flatMap(({ params, props: { playbook } }) =>
    markdownPages(playbook, (address) => new URL(linkTo(playbook, address), site).href).map((page) => ({
      params: { ...params, kind: page.kind, id: page.id },
      props: { page },
    })),
  );
}

export const GET: APIRoute<{ page: MarkdownPage }> = ({ props: { page } }) =>
  new Response(page.text(), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
