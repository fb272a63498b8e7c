/** The gaps in lines to say are plain input fields; here they learn that the same gap is the same everywhere on the page. */

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

/** A line as it would be said, and whether a gap in it is still open. */
export function readLine(line: HTMLElement): { text: string; open: boolean } {
  let open = false;
  let text = '';
  for (const node of line.childNodes) {
    if (node instanceof HTMLInputElement) {
      const value = node.value.trim();
      const ifEmpty = node.dataset['ifEmpty'];
      if (value) text += value;
      else if (ifEmpty) text += ifEmpty;
      // Left out, together with the comma beside it: "Thank you, {name}." becomes "Thank you."
      else if (ifEmpty === '') text = text.replace(/,?\s*$/, '');
      else {
        open = true;
        text += `[${node.ariaLabel ?? ''}]`;
      }
    } else text += node.textContent ?? '';
  }
  text = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,]+/, '')
    .trim();
  return { text: text.charAt(0).toUpperCase() + text.slice(1), open };
}
