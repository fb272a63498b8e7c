/** Lines to say with their gaps: what is filled in, what is still open, and the text to copy. */
import { lineParts } from '../../content/schema/line-parts.ts';
import { atSentenceStart, beginsSentence } from '../../content/schema/sentence-start.ts';
import type { Placeholder } from '../content/types.ts';

/** A stretch of a line as it is shown. */
export type FilledPart =
  | { kind: 'text'; text: string }
  /** Filled in by the person. */
  | { kind: 'filled'; text: string; placeholder: string }
  /** Still to be filled in: show it as a gap with its label. */
  | { kind: 'open'; text: string; placeholder: string };

/** The identifiers of the placeholders in a line, in order, each once. */
export function placeholdersIn(line: string): string[] {
  return [...new Set(lineParts(line).flatMap((part) => ('placeholder' in part ? [part.placeholder] : [])))];
}

/** What to call a gap whose placeholder the content does not declare: its identifier as words. */
const plainLabel = (id: string): string => id.replaceAll('-', ' ');

/**
 * A line with what the person filled in.
 *
 * A gap that may stay empty is left out together with the comma beside it ("Thank you, {name}." → "Thank you."). What is filled in
 * where a sentence begins gets its capital there ("{done}. Is that right?"), and only there.
 *
 * @param line the line as the content has it, with `{placeholders}`
 * @param placeholders those that the content declares
 * @param values what was filled in, by identifier
 * @param language the line's, for its capitals
 */
export function fillLine(
  line: string,
  placeholders: readonly Placeholder[] = [],
  values: Readonly<Record<string, string>> = {},
  language = '',
): FilledPart[] {
  const parts: FilledPart[] = [];
  let dropComma = false;
  const capitalised = (text: string) => atSentenceStart(textOf(parts), text, language);
  for (const part of lineParts(line)) {
    if ('text' in part) {
      // What stood after a gap that is left out may begin the sentence now.
      parts.push({ kind: 'text', text: dropComma ? capitalised(part.text.replace(/^[,،、]?\s*/, '')) : part.text });
      dropComma = false;
      continue;
    }
    const id = part.placeholder;
    const declared = placeholders.find((placeholder) => placeholder.id === id);
    const value = Object.hasOwn(values, id) ? (values[id] ?? '').trim() : '';
    if (value) parts.push({ kind: 'filled', text: capitalised(value), placeholder: id });
    else if (!declared?.optional) parts.push({ kind: 'open', text: declared?.label ?? plainLabel(id), placeholder: id });
    else if (declared.ifEmpty) parts.push({ kind: 'text', text: capitalised(declared.ifEmpty) });
    else {
      const before = parts.at(-1);
      if (beginsSentence(textOf(parts))) dropComma = true;
      else if (before?.kind === 'text') before.text = before.text.replace(/[,،、]?\s*$/, '');
    }
  }
  return parts.filter((part) => part.text !== '');
}

/** The identifiers of the placeholders that are still open. */
export function openPlaceholders(parts: readonly FilledPart[]): string[] {
  return [...new Set(parts.flatMap((part) => (part.kind === 'open' ? [part.placeholder] : [])))];
}

/** The line as text to copy: a gap that is still open is written as its label in brackets, never as a raw token. */
export function textOf(parts: readonly FilledPart[]): string {
  return parts.map((part) => (part.kind === 'open' ? `[${part.text}]` : part.text)).join('');
}
