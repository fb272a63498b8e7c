import { splitLine } from './split.ts';

/** A piece of a line as a page shows it: text, or a placeholder with the punctuation after it. */
export type ShownSegment = { text: string } | { placeholder: string; mark: string };

/**
 * Returns the punctuation that a text begins with, up to its first space: `". Let me"` → `"."`, `"'s call"` → `"'s"`. In writing without
 * spaces the next letter ends it.
 */
const markBefore = (text: string): string => /^[\p{Pe}\p{Pf}\p{Po}][^\s\p{Lo}]*/u.exec(text)?.[0] ?? '';

/**
 * Splits a line as {@link splitLine} does, and gives each placeholder the punctuation that follows it. A page has to hold the two together,
 * because browsers may break a line between a field and any text.
 *
 * @example withMarks('Thanks, {name}. Bye.') // [{text: 'Thanks, '}, {placeholder: 'name', mark: '.'}, {text: ' Bye.'}]
 */
export function withMarks(line: string): ShownSegment[] {
  const segments = splitLine(line);
  return segments.flatMap((segment, at): ShownSegment[] => {
    if ('placeholder' in segment) {
      const after = segments[at + 1];
      return [{ ...segment, mark: after && 'text' in after ? markBefore(after.text) : '' }];
    }
    const text = at === 0 ? segment.text : segment.text.slice(markBefore(segment.text).length);
    return text ? [{ text }] : [];
  });
}
