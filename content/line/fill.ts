/** Fills in a line to say: to show it, to copy it, to read it aloud, to measure it. */
import { labelOrIdentifier, type LinePlaceholder } from './placeholder.ts';
import { atSentenceStart, beginsSentence } from './sentence-start.ts';
import type { LineSegment } from './split.ts';

/** A piece of a filled-in line. */
export type FilledSegment =
  | { kind: 'text'; text: string }
  /** What the person filled in. */
  | { kind: 'filled'; text: string; placeholder: string }
  /** A placeholder that is still open; `text` is its label. */
  | { kind: 'open'; text: string; placeholder: string };

/**
 * Fills in a line.
 *
 * A placeholder that may stay empty is left out together with the comma beside it ("Thank you, {name}." → "Thank you."). What is filled in
 * at the start of a sentence gets a capital ("{done}. Is that right?"), and nowhere else.
 *
 * @param line the line, as `splitLine` returns it
 * @param placeholders the placeholders that the content declares
 * @param values what was filled in, by identifier
 * @param language the language of the line, for its capitals
 * @returns the pieces in order, none of them empty; {@link textOf} joins them to one text
 */
export function fillLine(
  line: readonly LineSegment[],
  placeholders: readonly LinePlaceholder[] = [],
  values: Readonly<Record<string, string>> = {},
  language = '',
): FilledSegment[] {
  const filled: FilledSegment[] = [];
  const given = new Map(Object.entries(values));
  /** Whether a placeholder at the start of a sentence was left out, so that the next words start the sentence. */
  let leftOut = false;
  const capitalised = (text: string) => atSentenceStart(textOf(filled), text, language);
  for (const segment of line) {
    if ('text' in segment) {
      filled.push({ kind: 'text', text: leftOut ? capitalised(segment.text.replace(/^[,،、，]?\s*/, '')) : segment.text });
      leftOut = false;
      continue;
    }
    const id = segment.placeholder;
    const declared = placeholders.find((placeholder) => placeholder.id === id);
    const ifEmpty = declared?.ifEmpty ?? (declared?.optional ? '' : undefined);
    const value = given.get(id)?.trim();
    if (value) filled.push({ kind: 'filled', text: capitalised(value), placeholder: id });
    else if (ifEmpty) filled.push({ kind: 'text', text: capitalised(ifEmpty) });
    else if (ifEmpty === undefined) filled.push({ kind: 'open', text: labelOrIdentifier(id, declared), placeholder: id });
    else {
      const before = filled.at(-1);
      if (beginsSentence(textOf(filled))) leftOut = true;
      else if (before?.kind === 'text') before.text = before.text.replace(/[,،、，]?\s*$/, '');
    }
  }
  return filled.filter(({ text }) => text !== '');
}

/** Returns the identifiers of the placeholders that are still open, each once. */
export function openPlaceholders(segments: readonly FilledSegment[]): string[] {
  return [...new Set(segments.flatMap((segment) => (segment.kind === 'open' ? segment.placeholder : [])))];
}

/** Returns the line as one text, to copy or to read aloud. An open placeholder is its label in brackets, never a raw `{token}`. */
export function textOf(segments: readonly FilledSegment[]): string {
  return segments.map((segment) => (segment.kind === 'open' ? `[${segment.text}]` : segment.text)).join('');
}
