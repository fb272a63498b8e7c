/**
 * Reads lines to say back from a page. Each placeholder is an element with `data-placeholder`, its identifier: a field with its label in
 * `aria-label`, or a text, which has the label in `data-label` while it is open. `data-if-empty` is what is said while nothing is filled
 * in.
 */
import { fillLine, textOf } from '../line/fill.ts';
import type { LinePlaceholder } from '../line/placeholder.ts';
import type { LineSegment } from '../line/split.ts';

/**
 * Reads a line, or a part of one.
 *
 * @param language the language of the line
 * @returns the line as it would be said, and whether a placeholder in it is still open
 */
export function readLine(line: ParentNode & Node, language: string): { text: string; open: boolean } {
  const segments: LineSegment[] = [];
  const placeholders: LinePlaceholder[] = [];
  const values: Record<string, string> = {};
  const read = (node: Node): void => {
    if (node instanceof HTMLElement && node.dataset['placeholder'] !== undefined) {
      const { placeholder: id, label, ifEmpty } = node.dataset;
      segments.push({ placeholder: id });
      placeholders.push({ id, label: label ?? node.getAttribute('aria-label') ?? '', ifEmpty });
      values[id] = node instanceof HTMLInputElement ? node.value : label === undefined ? node.textContent : '';
    } else if (node.nodeType === Node.TEXT_NODE) {
      const before = segments.at(-1);
      // A line break in the page's source is a space to readers.
      const words = (node.nodeValue ?? '').replace(/\s+/g, ' ');
      if (before && 'text' in before) before.text += words;
      else segments.push({ text: before ? words : words.trimStart() });
    } else for (const child of node.childNodes) read(child);
  };
  read(line);
  const filled = fillLine(segments, placeholders, values, language);
  return { text: textOf(filled).trim(), open: filled.some(({ kind }) => kind === 'open') };
}

/** Returns the language of an element, from the nearest `lang`; `''` where none is set. */
export const languageAt = (place: Element | null | undefined): string => place?.closest('[lang]')?.getAttribute('lang') ?? '';
