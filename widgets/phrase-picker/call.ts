/** What belongs to one call, and is gone with "Next call"; and the text of the `state` property. */
import { asRecord, decodeState, encodeState, stateLimit } from '../state/state.ts';
import { asFilters, noFilters, type Filters } from './filters.ts';
import { asKept, nothingKept, type Kept } from './kept.ts';

export interface Call {
  query: string;
  /** What was filled in, by the identifier of its placeholder. It never leaves this page by itself: it may be somebody's name. */
  values: Readonly<Record<string, string>>;
  /** Identifiers of the lines collected for the close. */
  close: readonly string[];
}

export const newCall: Call = { query: '', values: {}, close: [] };

/** What is filled in is at most this long. */
export const valueLimit = 120;
/** So is a query; a few words are enough. */
export const queryLimit = 400;

export interface PickerState {
  call: Call;
  filters: Filters;
  kept: Kept;
}

/**
 * The text of the `state` property. Where it would be too long, what is kept on the device anyway is shortened first, oldest
 * entries first, and the call last.
 */
export function encodePicker({ call, filters, kept }: PickerState): string {
  const lists = {
    unfitted: [...kept.unfitted], recent: [...kept.recent], said: [...kept.said], favourites: [...kept.favourites], close: [...call.close],
  }; // prettier-ignore
  let values = call.values;
  const encode = () => encodeState('phrase-picker', 1, { ...lists, query: call.query, values, filters, day: kept.day });
  let state = encode();
  for (const list of Object.values(lists)) {
    while (state.length > stateLimit && list.length > 0) {
      list.length = Math.floor(list.length * 0.75);
      state = encode();
    }
  }
  if (state.length > stateLimit) {
    values = {};
    state = encode();
  }
  return state;
}

/** Undoes {@link encodePicker}; takes from anything what fits. */
export function decodePicker(state: unknown): PickerState | undefined {
  const data = decodeState('phrase-picker', 1, state);
  if (!data) return undefined;
  const values = Object.entries(asRecord(data['values']) ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const close = Array.isArray(data['close']) ? data['close'].filter((id) => typeof id === 'string') : [];
  return {
    call: {
      query: typeof data['query'] === 'string' ? data['query'].slice(0, queryLimit) : '',
      values: Object.fromEntries(values.map(([id, value]) => [id, value.slice(0, valueLimit)])),
      close: [...new Set(close)],
    },
    filters: asFilters(data['filters']) ?? noFilters,
    kept: asKept(data) ?? nothingKept,
  };
}
