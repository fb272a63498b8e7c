/** The guides' text as Astro renders it: MDX is the one kind of content that `content/read` leaves to others. */
import type { MarkdownHeading, MDXInstance } from 'astro';
import type { Playbook } from './playbook.ts';

/**
 * Every guide of every locale, by its path; `content-folder` is an alias for the content folder.
 *
 * Not a content collection of Astro: its loader reads, checks and stores once more what the content check has read already, which
 * costs a build of thirty pages two and a half seconds of processor time, a fifth of the whole.
 */
const documents = import.meta.glob<MDXInstance<Record<string, unknown>>>('content-folder/*/guides/*.mdx');

/** A guide ready to be shown, and its headings for a table of contents. */
export async function guideDocument(
  playbook: Playbook,
  id: string,
): Promise<{ Content: MDXInstance<Record<string, unknown>>['Content']; headings: MarkdownHeading[] }> {
  const place = `/${playbook.locale}/guides/${id}.mdx`;
  const load = Object.entries(documents).find(([file]) => file.endsWith(place))?.[1];
  if (!load) throw new Error(`The guide "${id}" of "${playbook.locale}" was not loaded.`);
  const { Content, getHeadings } = await load();
  return { Content, headings: getHeadings() };
}
