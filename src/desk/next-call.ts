/**
 * What is filled in about a caller is forgotten with one click, in all tabs: a call ends everywhere. Calls are told apart by a number that
 * says nothing about them. A tab that another site was open in, or a page that Back brings up, finds by it that its call has ended.
 */
import type { KeyOf } from '../../content/browser/stores.ts';

import { forgetChecklists } from './results.ts';

const callKey: KeyOf<'call'> = 'closing-playbook/call';

/** Under which its number is kept: of the one of now on this device, and of the tab's own. */
const numberKey: KeyOf<'call-number'> = 'closing-playbook/call-number';

/** The number of the call, on this device or in this tab; undefined where there is none, or the browser keeps nothing. */
function numberIn(area: 'localStorage' | 'sessionStorage'): string | undefined {
  try {
    return window[area].getItem(numberKey) ?? undefined;
  } catch {
    return undefined;
  }
}

function keepNumber(area: 'localStorage' | 'sessionStorage', number: string): void {
  try {
    window[area].setItem(numberKey, number);
  } catch {
    // The call ends in this tab alone.
  }
}

/** The number of the call that this page shows, once it shows one. */
let mine = numberIn('sessionStorage');
document.addEventListener('closing-next-call', () => (mine = undefined));

/**
 * Forgets the call in all tabs. The page hears of it as `closing-next-call`.
 *
 * @param cleared what is said of it
 */
export function nextCall(cleared: string): void {
  keepNumber('localStorage', String(Date.now()));
  forgetCall();
  try {
    // Of checklists, what belongs to a call; those on the page have cleared themselves (call-in-widgets.ts).
    for (const key of Object.keys(localStorage))
      if (/^closing-playbook\/1\/checklist\/[^/]*\/(?!course\/)/.test(key)) localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
  forgetChecklists();
  const announce = document.querySelector<HTMLElement>('[data-announce]');
  if (announce) announce.textContent = cleared;
}

/**
 * Forgets the call where it has ended elsewhere. A call that has just begun takes the number of now.
 *
 * @param hasBegun whether there is a call; left out, whether something is filled in
 */
export function followCall(hasBegun = kept() !== null): void {
  const now = numberIn('localStorage') ?? '0';
  const ofTab = numberIn('sessionStorage') ?? now;
  if (ofTab !== now) forgetCall();
  // Of this tab it ended on another page, where the next one may have begun.
  else if ((mine ?? now) !== now) forgetCall(true);
  else if (hasBegun) {
    mine = now;
    keepNumber('sessionStorage', now);
    showButton(true);
  }
}

/** Shows or hides the button for the next call in the head of the page: it is there while there is a call. */
function showButton(isShown: boolean): void {
  const next = document.querySelector<HTMLElement>('[data-next-call]');
  if (next) next.hidden = !isShown;
}

// Only the end of a call in another tab changes the number.
addEventListener('storage', ({ key }) => (key === numberKey ? forgetCall() : followCall()));
addEventListener('pageshow', () => {
  followCall();
  // What was filled in on another page since this one was left.
  document.dispatchEvent(new Event('closing-fill'));
});

/**
 * Forgets what is filled in about a caller on this page and in this tab: when the call has ended, or when it goes on in another window.
 * The page hears of it as `closing-next-call`.
 *
 * @param onPage whether it is forgotten on this page alone, which then shows the call of the tab
 */
export function forgetCall(onPage = false): void {
  const ofTab = onPage ? kept() : null;
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-placeholder]')) {
    if (field.value === '') continue;
    field.value = '';
    // The script of the page empties the others of the same name.
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  try {
    if (ofTab !== null) sessionStorage.setItem(callKey, ofTab);
    // The close that was collected for it (lines/line-powers.ts), too.
    else for (const key of [callKey, numberKey, 'closing-playbook/1/phrase-picker//close']) sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
  showButton(false);
  // The reader's own name and company stand there again.
  document.dispatchEvent(new Event('closing-fill'));
  document.dispatchEvent(new Event('closing-next-call'));
}

function kept(): string | null {
  try {
    return sessionStorage.getItem(callKey);
  } catch {
    return null;
  }
}
