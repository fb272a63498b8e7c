/**
 * Goes to the next or the one before of all lines and choices on the screen; the search field stands before the first.
 *
 * @param from where the focus is: on a line, in one of its fields, or elsewhere, from where it goes to the search field
 * @returns whether there was somewhere to go
 */
export function moveFocus(root: ParentNode, from: Element, by: 1 | -1): boolean {
  const stops = [...root.querySelectorAll<HTMLElement>('#query, [data-stop]')];
  const start = from.closest('#query, [data-stop]') ?? from.closest('.line')?.querySelector('[data-stop]');
  const at = stops.findIndex((stop) => stop === start);
  const next = stops[at < 0 ? 0 : at + by];
  if (!next) return false;
  next.focus();
  // A line that is gone to shows its fields and its warning.
  if (next.getAttribute('aria-expanded') === 'false') next.click();
  return true;
}
