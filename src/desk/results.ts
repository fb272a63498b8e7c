/** What the reader has reached on this device in quizzes, calls, checklists and courses: kept in this browser, for the lists of them. */

import type { KeyOf } from '../../content/browser/stores.ts';

/** Under which it is kept. */
const resultsKey: KeyOf<'results'> = 'closing-playbook/results';

export interface Reached {
  /** The best score so far, in per cent. */
  best?: number | undefined;
  /** How many parts are done, and of how many. */
  done?: number | undefined;
  total?: number | undefined;
}

/** The kinds of page that keep a result. */
type Kind = 'quiz' | 'practice' | 'checklist' | 'course';

/** Returns everything that is kept, by kind and identifier: `quiz/first-week`. */
export function results(): Record<string, Reached> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(resultsKey) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, Reached>) : {};
  } catch {
    return {};
  }
}

/** Keeps what was reached. The best score stays the best. */
export function keepResult(kind: Kind, id: string, { best, done, total }: Reached): void {
  if (__NOT_KEPT__?.test(resultsKey)) return;
  const all = results();
  const name = `${kind}/${id}`;
  const before = all[name]?.best;
  const score = best === undefined || before === undefined ? (best ?? before) : Math.max(best, before);
  try {
    localStorage.setItem(resultsKey, JSON.stringify({ ...all, [name]: { best: score, done, total } }));
  } catch {
    // The browser keeps nothing: the lists say nothing.
  }
}

/** Forgets what is done in checklists, which belongs to a call. */
export function forgetChecklists(): void {
  const kept = Object.entries(results()).filter(([name]) => !name.startsWith('checklist/'));
  try {
    if (kept.length === 0) localStorage.removeItem(resultsKey);
    else localStorage.setItem(resultsKey, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // Nothing was kept.
  }
}

/** Forgets all of it. */
export function forgetResults(): void {
  try {
    localStorage.removeItem(resultsKey);
  } catch {
    // Nothing was kept.
  }
}
