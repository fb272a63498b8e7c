/** The picker's keys: arrows, Escape, and letters typed while a line has the focus, which go on with the search. Enter is the lines' own. */
import type { Desk } from './desk.ts';
import { focusSearch } from './focus.ts';
import { moveFocus } from './move-focus.ts';
import type { Actions } from './view.ts';

export function pressed(event: KeyboardEvent, desk: Desk, act: Actions): void {
  const target = event.composedPath()[0];
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
  let done = false;
  if (event.key === 'Escape') done = backOut(desk, act);
  else if (target.matches('select, textarea')) return;
  else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') done = moveFocus(desk.root(), target, event.key === 'ArrowDown' ? 1 : -1);
  else if (event.key.length === 1 && event.key !== ' ' && !target.matches('input')) focusSearch(desk);
  if (done) event.preventDefault();
}

/** Backs out one level; returns whether there was one. */
function backOut(desk: Desk, act: Actions): boolean {
  const { sequence, call, filters, list } = desk.session;
  if (sequence !== undefined) {
    act.closeClose();
    return true;
  }
  if (call.query) act.ask('');
  else if (filters.situation || filters.step) desk.filterBy({ ...filters, situation: '', step: '' });
  else if (list !== 'situations') act.browse('situations');
  else return false;
  focusSearch(desk);
  return true;
}
