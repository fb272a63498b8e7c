/** On pages with a checklist or the picker: the next call of one is that of all, here and in other tabs. */

const widgets = 'closing-checklist, closing-phrase-picker';

/** The number of the call on this device; see `next-call.ts`. */
function numberNow(): string | null {
  try {
    return localStorage.getItem('closing-playbook/call-number');
  } catch {
    return null;
  }
}

let number = numberNow();
/** Whether it is a widget that asked for the next call: it has cleared itself, and can take that back. */
let isOwn = false;

function clear(): void {
  number = numberNow();
  const onPage = document.querySelectorAll<HTMLElement & { reset?: () => void; mode?: string }>(widgets);
  if (!isOwn) for (const widget of onPage) if (widget.mode !== 'course') widget.reset?.();
  isOwn = false;
}

/** The call may have ended in another tab, or since Back brought this page up as it was left. */
function follow(): void {
  if (numberNow() !== number) clear();
}

document.addEventListener('closing-next-call', clear);
addEventListener('storage', follow);
addEventListener('pageshow', follow);
document.addEventListener('closing-reset', ({ target }) => {
  // Also where nothing is filled in here: the button is hidden then, and the call goes on in another tab.
  const next = document.querySelector<HTMLElement>('[data-next-call]');
  if (!next || !(target instanceof Element) || !target.matches(widgets)) return;
  isOwn = true;
  next.click();
});
