/** The picker of the site begins with the reader's kind of call and tone, unless they chose others in it. */
import { deskOf } from './desk.ts';

const picker = document.querySelector('closing-phrase-picker');
const { context, tone } = deskOf();

/** Whether the picker has filters of its own from the last time; see `line-powers.ts` for its keys. */
function hasFilters(): boolean {
  try {
    return localStorage.getItem('closing-playbook/1/phrase-picker//filters') !== null;
  } catch {
    return false;
  }
}

if (picker && !hasFilters()) {
  if (context) picker.setAttribute('context', context);
  if (tone) picker.setAttribute('tone', tone);
}
