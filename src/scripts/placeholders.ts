import { loadLater } from './load-later.ts';

/**
 * Fills a placeholder everywhere on the page at once, and keeps it for the pages after this one: what is filled in about a caller in this
 * tab, until the next call; the reader's own name and company, from their desk (`desk/desk.ts`).
 */
import type { KeyOf } from '../../content/browser/stores.ts';

const callKey: KeyOf<'call'> = 'closing-playbook/call';
const deskKey: KeyOf<'desk'> = 'closing-playbook/desk';

/** By placeholder, or by what the desk calls it. */
type Values = Record<string, string | undefined>;

/** What is kept under a key; nothing where the browser keeps nothing, or somebody else wrote there. */
function kept(area: 'localStorage' | 'sessionStorage', key: string): Values {
  try {
    return (JSON.parse(window[area].getItem(key) ?? '{}') as Values | null) ?? {};
  } catch {
    return {};
  }
}

const fields = () => document.querySelectorAll<HTMLInputElement>('input[data-placeholder]');

/** Fills the fields of the page with what is kept. */
function fill(): void {
  const { name, company } = kept('localStorage', deskKey);
  const call = kept('sessionStorage', callKey);
  // Placeholders are called as their owner likes, also as what every object has.
  const values = { __proto__: null, 'your-name': name, company, ...call } as unknown as Values;
  for (const field of fields()) {
    const value = values[field.dataset['placeholder'] as string];
    if (value && value !== field.value) field.value = value;
    // Also what others emptied: with a desk that is forgotten goes its name (desk/desk-dialog.ts).
    fit(field);
  }
  // The call may have ended in another tab: who has one follows that from here on, and sees the button for the next one.
  if (Object.keys(call)[0]) void loadLater().then(({ followCall }) => followCall());
}

/** Makes the fields of lines work. Parts of the page ask for it with `closing-fill`, so that they need not import it. */
export function fillPlaceholders(): void {
  fill();
  document.addEventListener('closing-fill', fill);
  document.addEventListener('input', ({ target }) => {
    const typed = target as HTMLInputElement;
    const { placeholder: id } = typed.dataset;
    if (!id) return;
    for (const field of fields()) {
      if (field.dataset['placeholder'] !== id) continue;
      if (field !== typed) field.value = typed.value;
      fit(field);
    }
    if (__NOT_KEPT__?.test(callKey)) return;
    try {
      sessionStorage.setItem(callKey, JSON.stringify({ ...kept('sessionStorage', callKey), [id]: typed.value }));
    } catch {
      // It is gone with the page.
    }
    fill();
  });
}

/** Makes the box around a field as wide as what is in it; see `playbook/placeholder-field.ts`. */
function fit(field: HTMLInputElement): void {
  const box = field.parentElement as HTMLElement;
  box.dataset['text'] = field.value || field.placeholder;
  box.toggleAttribute('data-filled', field.value !== '');
  box.style.setProperty('--letters', String(field.value.length));
}
