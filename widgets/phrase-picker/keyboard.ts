/** The picker's keys: arrows, Escape, Enter, and letters. A letter typed while a line has the focus continues the search. */
import { keyOf } from '../../content/browser/keys.ts';
import type { PickerSession } from './picker-session.ts';

/** Handles a key pressed anywhere in the picker. */
export function pressed(event: KeyboardEvent, session: PickerSession): void {
  const { target } = event;
  const key = keyOf(event);
  if (event.defaultPrevented || key === '' || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
  let done = false;
  if (key === 'Escape') done = backOut(session);
  else if (target.matches('select, textarea')) return;
  else if (key === 'ArrowDown' || key === 'ArrowUp') {
    const by = key === 'ArrowDown' ? 1 : -1;
    // The results on the screen may still be those of an earlier query.
    const { isBehind } = session.found;
    if (isBehind) void session.settle().then(() => moveFocus(target, by));
    done = isBehind || moveFocus(target, by);
  } else if (key.length === 1 && key !== ' ' && !target.matches('input')) session.focusSearch();
  if (done) event.preventDefault();
}

/** Copies on Enter in a field or on the line itself. On buttons, Enter presses them. */
export function entered(event: KeyboardEvent, copy: () => void): void {
  if (keyOf(event) !== 'Enter' || !(event.target as Element).matches('input, .say')) return;
  event.preventDefault();
  copy();
}

/** Goes back one level. Returns whether there was one. */
function backOut(session: PickerSession): boolean {
  const { sequence, call, filters, list } = session;
  if (sequence !== undefined) {
    session.closeClose();
    return true;
  }
  if (call.query) session.ask('');
  else if (filters.situation || filters.step) session.filterBy({ ...filters, situation: '', step: '' });
  else if (list !== 'situations') session.browse('situations');
  else return false;
  session.focusSearch();
  return true;
}

/**
 * Moves the focus to the next or previous line or choice on the screen. The search field comes before the first.
 *
 * @param from the focused element: a line, one of its fields, or anything else, from where the focus moves to the search field
 * @returns whether there was somewhere to go
 */
function moveFocus(from: Element, by: 1 | -1): boolean {
  const stops = [...(from.getRootNode() as ShadowRoot).querySelectorAll<HTMLElement>('#query, [data-stop]')];
  const start = from.closest('#query, [data-stop]') ?? from.closest('.line')?.querySelector('[data-stop]');
  const at = stops.findIndex((stop) => stop === start);
  const next = stops[at < 0 ? 0 : at + by];
  if (!next) return false;
  next.focus();
  // The line that receives the focus opens, and its copy button is focused.
  if (next.getAttribute('aria-expanded') === 'false') next.click();
  return true;
}
