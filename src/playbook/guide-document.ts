/** The guides' text as Astro renders it: MDX is the one kind of content that `content/read` leaves to others. */
import type { MarkdownHeading, MDXInstance } from 'astro';
import documents from 'virtual:guide-files';
import type { Playbook } from './playbook.ts';

/** A guide ready to be shown, and its headings for a table of contents. */
export async function guideDocument(
  playbook: Playbook,
  id: string,
): Promise<{ Content: MDXInstance<Record<string, unknown>>['Content']; headings: MarkdownHeading[] }> {
  const load = documents[`${playbook.locale}/${id}`];
  if (!load) throw new Error(`The guide "${id}" of "${playbook.locale}" was not loaded.`);
  const { Content, getHeadings } = await load();
  return { Content, headings: getHeadings() };
}
