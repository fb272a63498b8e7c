/** The progress on a checklist (ticks, notes, time), and how it is encoded for the browser's storage and for the `state` property. */
import type { ChecklistItem } from '../content/types.ts';
import { asRecord, asSeconds, decodeState, encodeState, fingerprint, stateLimit } from '../state/state.ts';

/** The longest note in characters. Notes on all items of a checklist then still fit a learner's record. */
export const noteLimit = 160;

export interface Progress {
  /** Marks of the items that are ticked. A mark changes with its item's text, so that only unchanged items stay ticked. */
  ticks: ReadonlySet<string>;
  /** Notes by the identifier of their item. They stay when the item's text changes. */
  notes: ReadonlyMap<string, string>;
  /** In a course: whether all required items were ticked at some time. It never becomes false again. */
  complete: boolean;
  /** How long the person has worked on it. */
  seconds: number;
}

export const noProgress: Progress = { ticks: new Set(), notes: new Map(), complete: false, seconds: 0 };

/** Returns the mark by which a tick is stored. It depends on the item's present text. */
const markOf = (item: ChecklistItem): string => fingerprint(`${item.id} ${item.text}`);

export const isTicked = (progress: Progress, item: ChecklistItem): boolean => progress.ticks.has(markOf(item));

/** Returns the progress with an item ticked or unticked. */
export function withTick(progress: Progress, item: ChecklistItem, on: boolean): Progress {
  const ticks = new Set(progress.ticks);
  if (on) ticks.add(markOf(item));
  else ticks.delete(markOf(item));
  return { ...progress, ticks };
}

/** Returns the progress with another note on an item. An empty note removes it. */
export function withNote(progress: Progress, item: ChecklistItem, note: string): Progress {
  const notes = new Map(progress.notes);
  if (note) notes.set(item.id, note);
  else notes.delete(item.id);
  return { ...progress, notes };
}

/** Merges two versions, so that undoing "Next call" loses nothing that was done since. */
export function withBoth(before: Progress, since: Progress): Progress {
  return {
    ticks: new Set([...before.ticks, ...since.ticks]),
    notes: new Map([...before.notes, ...since.notes]),
    complete: before.complete || since.complete,
    seconds: before.seconds + since.seconds,
  };
}

/** Counts the items that are done. */
export interface Tally {
  done: number;
  total: number;
  requiredLeft: number;
}

export function tally(items: readonly ChecklistItem[], progress: Progress): Tally {
  const open = items.filter((item) => !isTicked(progress, item));
  return { done: items.length - open.length, total: items.length, requiredLeft: open.filter((item) => item.required).length };
}

/** Returns the progress as plain JSON, with notes cut to `longest` characters. */
export function packProgress(progress: Progress, longest = noteLimit): object {
  const notes = [...progress.notes].map(([id, note]) => [id, note.slice(0, longest)] as const);
  return {
    ticks: [...progress.ticks],
    ...(longest > 0 && notes.length > 0 && { notes: Object.fromEntries(notes) }),
    ...(progress.complete && { complete: 1 }),
    seconds: Math.round(progress.seconds),
  };
}

/** Reads progress from any value, and ignores what does not fit. */
export function unpackProgress(packed: unknown): Progress | undefined {
  const { ticks, notes, complete, seconds } = asRecord(packed) ?? {};
  if (!Array.isArray(ticks)) return undefined;
  return {
    ticks: new Set(ticks.filter((mark) => typeof mark === 'string')),
    notes: new Map(
      Object.entries(asRecord(notes) ?? {}).flatMap(([id, note]): [string, string][] =>
        typeof note === 'string' && note ? [[id, note.slice(0, noteLimit)]] : [],
      ),
    ),
    complete: complete === 1,
    seconds: asSeconds(seconds),
  };
}

/** Returns the text of the `state` property. Notes are shortened if they would not fit; ticks always fit. */
export function encodeProgress(contentId: string, progress: Progress, longest = noteLimit): string {
  const state = encodeState('checklist', 1, { id: contentId, ...packProgress(progress, longest) });
  return state.length > stateLimit && longest > 0 ? encodeProgress(contentId, progress, longest - 40) : state;
}

/** Reverses {@link encodeProgress}. */
export function decodeProgress(state: unknown): { contentId: string; progress: Progress } | undefined {
  const data = decodeState('checklist', 1, state);
  const progress = unpackProgress(data);
  const id = data?.['id'];
  return progress && typeof id === 'string' ? { contentId: id, progress } : undefined;
}
