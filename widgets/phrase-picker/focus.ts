/** Where the focus goes. */
import type { Desk } from './desk.ts';

export function focusSearch(desk: Pick<Desk, 'root'>): void {
  desk.root().querySelector<HTMLElement>('#query')?.focus();
}

/** Puts the focus somewhere once it is there. */
export async function focusLater(desk: Desk, selector: string): Promise<void> {
  await desk.update();
  desk.root().querySelector<HTMLElement>(selector)?.focus();
}

/** Where what had the focus is gone, the search field has it: a keyboard's place is never lost. */
export async function holdFocus(desk: Desk): Promise<void> {
  await desk.update();
  if (!desk.root().activeElement) focusSearch(desk);
}
