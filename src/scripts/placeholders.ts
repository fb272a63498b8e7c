/** The placeholders in lines to say are plain input fields; here they learn that one placeholder is the same everywhere on the page. */
import { fillLine, openPlaceholders, textOf } from '../../content/line/fill.ts';
import type { LinePlaceholder, LineSegment } from '../../content/line/split.ts';

const fields = (within: ParentNode) => within.querySelectorAll<HTMLInputElement>('input[data-placeholder]');

/** Fills a placeholder everywhere at once. Nothing is kept: the next page begins empty, so that no name of an earlier call is said. */
export function fillPlaceholders(): void {
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.dataset['placeholder']) return;
    for (const field of fields(document)) {
      if (field.dataset['placeholder'] !== target.dataset['placeholder']) continue;
      if (field !== target) field.value = target.value;
      fit(field);
    }
  });
}

/** Makes the box around a field as wide as what is in it. */
function fit(field: HTMLInputElement): void {
  const box = field.parentElement;
  if (!box) return;
  box.dataset['shown'] = field.value || field.placeholder;
  box.toggleAttribute('data-filled', field.value !== '');
  box.style.setProperty('--letters', String(field.value.length));
}

/** A line as it would be said, and whether a placeholder in it is still open. */
export function readLine(line: HTMLElement): { text: string; open: boolean } {
  const placeholders: LinePlaceholder[] = [];
  const values: Record<string, string> = {};
  for (const field of fields(line)) {
    const { placeholder: id = '', ifEmpty } = field.dataset;
    // Firefox reflects `ariaLabel` from 119 on only.
    placeholders.push({ id, label: field.getAttribute('aria-label') ?? '', ifEmpty });
    values[id] = field.value;
  }
  const filled = fillLine(segmentsOf(line), placeholders, values, line.closest('[lang]')?.getAttribute('lang') ?? '');
  return { text: textOf(filled).trim(), open: openPlaceholders(filled).length > 0 };
}

/** The pieces of a line as the page has them; a break in its source is a space. */
function segmentsOf(line: HTMLElement): LineSegment[] {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const segments: LineSegment[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const before = segments.at(-1);
    if (node instanceof HTMLInputElement) segments.push({ placeholder: node.dataset['placeholder'] ?? '' });
    else if (node instanceof Text) {
      const words = node.data.replace(/\s+/g, ' ');
      if (before && 'text' in before) before.text += words;
      else segments.push({ text: before ? words : words.trimStart() });
    }
  }
  return segments;
}
