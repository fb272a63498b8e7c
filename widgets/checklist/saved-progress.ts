/** How progress is kept: in the browser, and as the text of the `state` property. */
import { asRecord, decodeState, encodeState, stateLimit } from '../state/state.ts';
import { noteLimit, type Progress } from './progress.ts';

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
