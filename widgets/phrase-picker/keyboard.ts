/** The picker's keys: arrows, Escape, Enter, and letters typed while a line has the focus, which go on with the search. */
import { keyOf } from '../../content/browser/keys.ts';
import type { PickerSession } from './picker-session.ts';

/** A key pressed anywhere in the picker. */
export function pressed(event: KeyboardEvent, session: PickerSession): void {
  const { target } = event;
  const key = keyOf(event);
  if (event.defaultPrevented || key === '' || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
  let done = false;
  if (key === 'Escape') done = backOut(session);
  else if (target.matches('select, textarea')) return;
  else if (key === 'ArrowDown' || key === 'ArrowUp') {
    const by = key === 'ArrowDown' ? 1 : -1;
    // What stands while typing goes on may be for what was typed before.
    const held = session.isHeld;
    if (held) void session.settle().then(() => moveFocus(target, by));
    done = held || moveFocus(target, by);
  } else if (key.length === 1 && key !== ' ' && !target.matches('input')) session.focusSearch();
  if (done) event.preventDefault();
}

/** Enter in a field, or on the line itself, is for copying; on the buttons it presses them. */
export function entered(event: KeyboardEvent, copy: () => void): void {
  if (keyOf(event) !== 'Enter' || !(event.target as Element).matches('input, .say')) return;
  event.preventDefault();
  copy();
}

/** Backs out one level; returns whether there was one. */
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
 * Goes to the next or the one before of all lines and choices on the screen; the search field stands before the first.
 *
 * @param from where the focus is: on a line, in one of its fields, or elsewhere, from where it goes to the search field
 * @returns whether there was somewhere to go
 */
function moveFocus(from: Element, by: 1 | -1): boolean {
  const stops = [...(from.getRootNode() as ShadowRoot).querySelectorAll<HTMLElement>('#query, [data-stop]')];
  const start = from.closest('#query, [data-stop]') ?? from.closest('.line')?.querySelector('[data-stop]');
  const at = stops.findIndex((stop) => stop === start);
  const next = stops[at < 0 ? 0 : at + by];
  if (!next) return false;
  next.focus();
  // A line that is gone to opens, and the focus goes to what copies it.
  if (next.getAttribute('aria-expanded') === 'false') next.click();
  return true;
}
