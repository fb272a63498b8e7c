/** The state of one call, which "Next call" clears, and the text of the `state` property. */
import { asClose, asSavedLists, noLists, saidOn, type SavedLists } from '../../content/browser/saved-lists.ts';
import { asRecord, decodeState, encodeState, stateLimit } from '../state/state.ts';
import { valueLimit } from '../element/gap.ts';
import { asFilters, noFilters, type Filters } from './filters.ts';

export interface Call {
  query: string;
  /** Placeholder → value. Values never leave the page by themselves, because they may contain names. */
  values: Readonly<Record<string, string>>;
  /** Identifiers of the lines collected for the close. */
  close: readonly string[];
}

export const newCall: Call = { query: '', values: {}, close: [] };

/** The most characters of a query. */
export const queryLimit = 400;

export interface PickerState {
  call: Call;
  filters: Filters;
  saved: SavedLists;
}

/**
 * Returns the text of the `state` property. If it would be too long, the lists that the device saves anyway are shortened first, from the
 * oldest entries on, and the call last.
 */
export function encodePicker({ call, filters, saved }: PickerState): string {
  const lists = {
    unfitted: [...saved.unfitted], recent: [...saved.recent], said: [...saved.said], favourites: [...saved.favourites], close: [...call.close],
  }; // prettier-ignore
  let values = call.values;
  let shortened: string[] | undefined;
  const encode = () => encodeState('phrase-picker', 1, { ...lists, shortened, query: call.query, values, filters, day: saved.day });
  let state = encode();
  for (const [name, list] of Object.entries(lists)) {
    while (state.length > stateLimit && list.length > 0) {
      list.length = Math.floor(list.length * 0.75);
      shortened = [...new Set(shortened).add(name)];
      state = encode();
    }
  }
  if (state.length > stateLimit) {
    values = {};
    state = encode();
  }
  return state;
}

/**
 * Reverses {@link encodePicker}. Ignores what does not fit.
 *
 * @param here the lists that are saved here: what they have beyond those that were shortened stays
 */
export function decodePicker(state: unknown, here = noLists): PickerState | undefined {
  const data = decodeState('phrase-picker', 1, state);
  if (!data) return undefined;
  const shortened = asClose(data['shortened']);
  const present = { ...here, said: saidOn(here, data['day'] as string) };
  for (const [name, list] of Object.entries(present)) if (shortened.includes(name)) data[name] = [data[name], list].flat();
  const values = Object.entries(asRecord(data['values']) ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return {
    call: {
      query: typeof data['query'] === 'string' ? data['query'].slice(0, queryLimit) : '',
      values: Object.fromEntries(values.map(([id, value]) => [id, value.slice(0, valueLimit)])),
      close: asClose(data['close']),
    },
    filters: asFilters(data['filters']) ?? noFilters,
    saved: asSavedLists(data) ?? noLists,
  };
}
