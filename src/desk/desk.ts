/**
 * What a reader told the playbook about themselves: the desk. It is kept in this browser, and nowhere else.
 *
 * The script of every page reads name and company of it by itself (`scripts/placeholders.ts`): what that imports, all pages carry.
 */

import type { KeyOf } from '../../content/browser/stores.ts';

/** Of all of it, only what was told is there. */
export interface Desk {
  /** Fills the gap for the reader's name. */
  name?: string;
  company?: string;
  /** The identifier of a kind of call. */
  context?: string;
  /** The identifier of a tone. */
  tone?: string;
}

/** Under which it is kept. */
const deskKey: KeyOf<'desk'> = 'closing-playbook/desk';

/** The desk as it is kept; empty where there is none, or where the browser keeps nothing. */
export function deskOf(): Desk {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(deskKey) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === 'string'));
  } catch {
    return {};
  }
}

/**
 * Keeps a desk; an empty one is forgotten.
 *
 * @returns whether it is kept, or forgotten: some browsers keep nothing, by their settings or in private windows
 */
export function keepDesk(desk: Desk): boolean {
  const isEmpty = Object.keys(desk).length === 0;
  // What was kept before the owner let nothing be kept can still be forgotten.
  if (!isEmpty && __NOT_KEPT__?.test(deskKey)) return false;
  try {
    if (isEmpty) localStorage.removeItem(deskKey);
    else localStorage.setItem(deskKey, JSON.stringify(desk));
    return true;
  } catch {
    return false;
  }
}
