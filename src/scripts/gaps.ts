/** The gaps in lines to say are plain input fields; here they learn that the same gap is the same everywhere on the page. */
import { readAloud, type Stretch } from './read-aloud.ts';

const gaps = () => document.querySelectorAll<HTMLInputElement>('input[data-gap]');

/** Fills a gap everywhere at once. Nothing is kept: the next page begins empty, so that no name of an earlier call is said. */
export function fillGaps(): void {
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.dataset['gap']) return;
    for (const gap of gaps()) {
      if (gap.dataset['gap'] === target.dataset['gap'] && gap !== target) gap.value = target.value;
    }
  });
}

const stretchOf = (node: ChildNode): Stretch =>
  node instanceof HTMLInputElement
    ? { label: node.ariaLabel ?? '', value: node.value.trim(), ifEmpty: node.dataset['ifEmpty'] }
    : (node.textContent ?? '');

/** A line as it would be said, and whether a gap in it is still open. */
export function readLine(line: HTMLElement): { text: string; open: boolean } {
  const stretches: Stretch[] = [];
  // A gap is held together with the mark after it; the words go on behind them.
  for (const node of [...line.childNodes].flatMap((child) => (child instanceof HTMLSpanElement ? [...child.childNodes] : [child]))) {
    const stretch = stretchOf(node);
    const before = stretches.at(-1);
    if (typeof stretch === 'string' && typeof before === 'string') stretches.splice(-1, 1, before + stretch);
    else stretches.push(stretch);
  }
  return readAloud(stretches, line.closest('[lang]')?.getAttribute('lang') ?? '');
}
