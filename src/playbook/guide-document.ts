/** Renders the text of guides. MDX is the one kind of content that `content/read` leaves to Astro. */
import type { MarkdownHeading, MDXInstance } from 'astro';
import documents from 'virtual:guide-files';
import type { Playbook } from './playbook.ts';

/** Returns a guide as a component, and its headings for a table of contents. */
export async function guideDocument(
  playbook: Playbook,
  id: string,
): Promise<{ Content: MDXInstance<Record<string, unknown>>['Content']; headings: MarkdownHeading[] }> {
  const load = documents[`${playbook.locale}/${id}`];
  if (!load) throw new Error(`The guide "${id}" of "${playbook.locale}" was not loaded.`);
  const { Content, getHeadings } = await load();
  return { Content, headings: getHeadings() };
}
