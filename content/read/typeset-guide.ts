/** Sets the quotation marks of a guide's language. Markdown compilers know those of English alone. */
import { visit, type GuideSource } from './guide-source.ts';
import { marksFor } from './typeset.ts';

/** Signs of Markdown that may stand between a mark and what it belongs to: `**"Yes"**`. */
const markup = /[*_~[\]]/;
const opensAfter = /[\s([{‘‚“„«‹—–-]/u;
const wordSign = /[\p{L}\p{N}]/u;

/**
 * Returns the body of a guide with straight quotation marks and apostrophes in its texts replaced by typographic ones. Code, addresses and
 * the attributes of components stay as they are. A guide in English, or in a language whose marks are not known, is returned unchanged: the
 * compiler sets English marks itself.
 *
 * @param language a language tag (BCP 47)
 */
export function typesetGuide({ body, tree }: GuideSource, language: string): string {
  const marks = marksFor(language);
  const english = marksFor('en');
  if (!tree || !marks || marks.join() === english?.join()) return body;
  const [open, close, innerOpen, innerClose] = marks;
  const pieces: string[] = [];
  let end = 0;
  /** Whether a single mark has been opened in the block that is being read. */
  let isOpen = false;

  const markAt = (at: number): string => {
    let before = at - 1;
    while (before >= 0 && markup.test(body.charAt(before))) before -= 1;
    const previous = body.charAt(before);
    const opens = previous === '' || opensAfter.test(previous);
    if (body.charAt(at) === '"') return opens ? open : close;
    if (opens && !/[\s]/.test(body.charAt(at + 1))) {
      isOpen = true;
      return innerOpen;
    }
    const isApostrophe = wordSign.test(previous) && wordSign.test(body.charAt(at + 1));
    if (isApostrophe || !isOpen) return '’';
    isOpen = false;
    return innerClose;
  };

  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') isOpen = false;
    if (node.type !== 'text') return;
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    for (let at = Math.max(from, end); at < to; at += 1) {
      if (!/["']/.test(body.charAt(at)) || body.charAt(at - 1) === '\\') continue;
      pieces.push(body.slice(end, at), markAt(at));
      end = at + 1;
    }
  });
  return pieces.join('') + body.slice(end);
}
