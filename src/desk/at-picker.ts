/** The picker of the site begins with the reader's kind of call and tone, unless they chose others in it. */
import type { KeyOf } from '../../content/browser/stores.ts';
import { deskOf } from './desk.ts';

const picker = document.querySelector('closing-phrase-picker');
const { context, tone } = deskOf();

/** Where the picker of the site keeps its filters; see `line-powers.ts`. */
const filtersKey: KeyOf<'filters'> = 'closing-playbook/1/phrase-picker//filters';

/** Whether the picker has filters of its own from the last time. */
function hasFilters(): boolean {
  try {
    return localStorage.getItem(filtersKey) !== null;
  } catch {
    return false;
  }
}

if (picker && !hasFilters()) {
  if (context) picker.setAttribute('context', context);
  if (tone) picker.setAttribute('tone', tone);
}
