/** Values about a caller that nobody typed on the page: from its address, or from another window of the desk. */
import type { KeyOf } from '../../content/browser/stores.ts';
import { element } from '../scripts/element.ts';

/**
 * Fills them in, and has them kept until the next call, as if each were typed: scripts/placeholders.ts hears of it on the page. It has not
 * to be imported for that, and a placeholder needs no line in sight.
 *
 * @param values by placeholder
 */
export function fillIn(place: HTMLElement, values: Readonly<Record<string, string>>): void {
  for (const [id, value] of Object.entries(values)) {
    const field = element('input', { 'data-placeholder': id });
    field.value = value;
    const box = element('span', { hidden: '' }, [field]);
    place.append(box);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    box.remove();
  }
}

/** Where scripts/placeholders.ts keeps it. */
const callKey: KeyOf<'call'> = 'closing-playbook/call';

/** Returns what is filled in about a caller in a window, by placeholder; see scripts/placeholders.ts. */
export function callIn(page: Window | undefined): Record<string, string> {
  try {
    return (JSON.parse(page?.sessionStorage.getItem(callKey) ?? 'null') as Record<string, string> | null) ?? {};
  } catch {
    return {};
  }
}
