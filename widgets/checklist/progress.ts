/** What a person has done on a checklist: ticks, notes, time; and how it is kept, in the browser and as the text of the `state` property. */
import type { ChecklistItem } from '../content/types.ts';
import { asRecord, decodeState, encodeState, fingerprint, stateLimit } from '../state/state.ts';

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
const markOf = (item: ChecklistItem): string => fingerprint(`${item.id} ${item.text}`);

export const isTicked = (progress: Progress, item: ChecklistItem): boolean => progress.ticks.has(markOf(item));

/** The progress with an item ticked or not. */
export function withTick(progress: Progress, item: ChecklistItem, on: boolean): Progress {
  const ticks = new Set(progress.ticks);
  if (on) ticks.add(markOf(item));
  else ticks.delete(markOf(item));
  return { ...progress, ticks };
}

/** The progress with another note on an item; an empty one takes the note away. */
export function withNote(progress: Progress, item: ChecklistItem, note: string): Progress {
  const notes = new Map(progress.notes);
  if (note) notes.set(item.id, note);
  else notes.delete(item.id);
  return { ...progress, notes };
}

/** Both together, so that taking back "Next call" loses nothing that was done since. */
export function withBoth(before: Progress, since: Progress): Progress {
  return {
    ticks: new Set([...before.ticks, ...since.ticks]),
    notes: new Map([...before.notes, ...since.notes]),
    complete: before.complete || since.complete,
    seconds: before.seconds + since.seconds,
  };
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

/** As plain JSON, with notes cut to `longest` characters. */
export function packProgress(progress: Progress, longest = noteLimit): object {
  const notes = [...progress.notes].map(([id, note]) => [id, note.slice(0, longest)] as const);
  return {
    ticks: [...progress.ticks],
    ...(longest > 0 && notes.length > 0 && { notes: Object.fromEntries(notes) }),
    ...(progress.complete && { complete: 1 }),
    seconds: Math.round(progress.seconds),
  };
}

/** Takes from anything what fits. */
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
    seconds: Math.max(Number(seconds) || 0, 0),
  };
}

/** The text of the `state` property. Where notes of this length would not fit, they are shortened; ticks always fit. */
export function encodeProgress(contentId: string, progress: Progress, longest = noteLimit): string {
  const state = encodeState('checklist', 1, { id: contentId, ...packProgress(progress, longest) });
  return state.length > stateLimit && longest > 0 ? encodeProgress(contentId, progress, longest - 40) : state;
}

/** Undoes {@link encodeProgress}. */
export function decodeProgress(state: unknown): { contentId: string; progress: Progress } | undefined {
  const data = decodeState('checklist', 1, state);
  const progress = unpackProgress(data);
  const id = data?.['id'];
  return progress && typeof id === 'string' ? { contentId: id, progress } : undefined;
}
