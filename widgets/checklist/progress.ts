/** What a person has done on a checklist. */
import type { ChecklistItem } from '../content/types.ts';
import { fingerprint } from '../state/state.ts';

/** The longest note, in characters: enough for a line, and a whole checklist of notes still fits a learner's record. */
export const noteLimit = 160;

export interface Progress {
  /** Marks of the items that are ticked. A mark changes with its item's text, so that only unchanged items stay ticked. */
  ticks: ReadonlySet<string>;
  /** Notes by the identifier of their item; they stay whatever becomes of the item's text. */
  notes: ReadonlyMap<string, string>;
  /** In a course: whether the required items were all ticked once. It stays so. */
  complete: boolean;
  /** For how long the person has been at it. */
  seconds: number;
}

export const noProgress: Progress = { ticks: new Set(), notes: new Map(), complete: false, seconds: 0 };

/** What stands for an item, as it reads now, among the ticks. */
export const markOf = (item: ChecklistItem): string => fingerprint(`${item.id} ${item.text}`);

export const isTicked = (progress: Progress, item: ChecklistItem): boolean => progress.ticks.has(markOf(item));

/** The progress with an item ticked or not. */
export function withTick(progress: Progress, item: ChecklistItem, on: boolean): Progress {
  const ticks = new Set(progress.ticks);
  if (on) ticks.add(markOf(item));
  else ticks.delete(markOf(item));
  return { ...progress, ticks };
}

/** How far the items are done. */
export interface Tally {
  done: number;
  total: number;
  requiredLeft: number;
}

export function tally(items: readonly ChecklistItem[], progress: Progress): Tally {
  const open = items.filter((item) => !isTicked(progress, item));
  return { done: items.length - open.length, total: items.length, requiredLeft: open.filter((item) => item.required).length };
}
