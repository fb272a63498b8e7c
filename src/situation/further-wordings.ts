/** Brings the lines of a move that the page of a situation has no room for; loaded with the first "Another wording" of an overview. */
import { documentAt } from '../library/document-at.ts';

/**
 * @param more the link to the page that has them
 * @param known the lines that are here already
 * @returns the others; none where they cannot be had
 */
export async function furtherWordings(more: HTMLAnchorElement, known: readonly HTMLElement[]): Promise<HTMLElement[]> {
  const page = await documentAt(more.href.replace(/[?#].*/, ''));
  const idOf = (say: Element) => say.querySelector('[data-line]')?.id;
  const here = new Set(known.map(idOf));
  return [...(page?.querySelectorAll<HTMLElement>('[data-lines] .say') ?? [])]
    .filter((say) => !here.has(idOf(say)))
    .map((say) => document.importNode(say, true));
}
