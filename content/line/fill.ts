/** A line to say with what a person filled in: to show, to copy, to read aloud, to measure. */
import { labelOfPlaceholder, type LinePlaceholder } from './placeholder.ts';
import { atSentenceStart, beginsSentence } from './sentence-start.ts';
import type { LineSegment } from './split.ts';

/** A piece of a line with what was filled in. */
export type FilledSegment =
  | { kind: 'text'; text: string }
  /** Filled in by the person. */
  | { kind: 'filled'; text: string; placeholder: string }
  /** Still to be filled in; `text` is the label of the placeholder. */
  | { kind: 'open'; text: string; placeholder: string };

/**
 * Fills in a line.
 *
 * A placeholder that may stay empty is left out together with the comma beside it ("Thank you, {name}." → "Thank you."). What is
 * filled in where a sentence begins gets its capital there ("{done}. Is that right?"), and only there.
 *
 * @param line the line taken apart
 * @param placeholders those that the content declares
 * @param values what was filled in, by identifier
 * @param language the line's, for its capitals
 * @returns its pieces in order, none of them empty; {@link textOf} makes one text of them
 */
export function fillLine(
  line: readonly LineSegment[],
  placeholders: readonly LinePlaceholder[] = [],
  values: Readonly<Record<string, string>> = {},
  language = '',
): FilledSegment[] {
  const filled: FilledSegment[] = [];
  /** Whether a placeholder was left out where a sentence begins: the words after it begin the sentence. */
  let leftOut = false;
  const capitalised = (text: string) => atSentenceStart(textOf(filled), text, language);
  for (const segment of line) {
    if ('text' in segment) {
      filled.push({ kind: 'text', text: leftOut ? capitalised(segment.text.replace(/^[,،、]?\s*/, '')) : segment.text });
      leftOut = false;
      continue;
    }
    const id = segment.placeholder;
    const declared = placeholders.find((placeholder) => placeholder.id === id);
    const ifEmpty = declared?.ifEmpty ?? (declared?.optional ? '' : undefined);
    const value = Object.hasOwn(values, id) ? (values[id] ?? '').trim() : '';
    if (value) filled.push({ kind: 'filled', text: capitalised(value), placeholder: id });
    else if (ifEmpty) filled.push({ kind: 'text', text: capitalised(ifEmpty) });
    else if (ifEmpty === undefined) filled.push({ kind: 'open', text: labelOfPlaceholder(id, placeholders), placeholder: id });
    else {
      const before = filled.at(-1);
      if (beginsSentence(textOf(filled))) leftOut = true;
      else if (before?.kind === 'text') before.text = before.text.replace(/[,،、]?\s*$/, '');
    }
  }
  return filled.filter(({ text }) => text !== '');
}

/** The identifiers of the placeholders that are still open, each once. */
export function openPlaceholders(segments: readonly FilledSegment[]): string[] {
  return [...new Set(segments.flatMap((segment) => (segment.kind === 'open' ? segment.placeholder : [])))];
}

/** The line as one text, to copy or to read aloud: an open placeholder is its label in brackets, never a raw `{token}`. */
export function textOf(segments: readonly FilledSegment[]): string {
  return segments.map((segment) => (segment.kind === 'open' ? `[${segment.text}]` : segment.text)).join('');
}
