/**
 * The lists of lines that are saved on this device, by the picker and by the pages of the site: favourites, recent lines, lines said today,
 * and queries without a fitting line; and the close that is being collected, which belongs to a call.
 */

export interface SavedLists {
  /** Identifiers of phrases, the latest first, as in all lists. */
  favourites: readonly string[];
  recent: readonly string[];
  /** Identifiers of lines that were said on `day`. They count only on that day. */
  said: readonly string[];
  day: string;
  /** Queries as they were typed. */
  unfitted: readonly string[];
}

export const noLists: SavedLists = { favourites: [], recent: [], said: [], day: '', unfitted: [] };

/** The most entries of each list, because nobody reads a longer one. */
const most = { favourites: 200, recent: 20, said: 300, unfitted: 50 } as const;
/** The most characters of a query. */
const queryLength = 200;

/** Returns the local day as a key to compare. It is never shown. */
export const today = (): string => new Date().toDateString();

const first = (list: readonly string[], text: string, length: number): string[] =>
  [text, ...list.filter((other) => other !== text)].slice(0, length);

/** Returns a list with an entry added or removed. */
export const toggled = (list: readonly string[], text: string): string[] =>
  list.includes(text) ? list.filter((other) => other !== text) : [text, ...list];

/** The most lines of a close. */
const mostCollected = 100;

/** Reads a list of collected lines from any value. */
export function asClose(value: unknown): readonly string[] {
  return Array.isArray(value) ? [...new Set(value.filter((id) => typeof id === 'string'))].slice(0, mostCollected) : [];
}

export const saidOn = (lists: SavedLists, day: string): readonly string[] => (lists.day === day ? lists.said : []);

export function withFavourite(lists: SavedLists, id: string): SavedLists {
  return { ...lists, favourites: toggled(lists.favourites, id).slice(0, most.favourites) };
}

/** Marks lines as said, and lists them as recent. */
export function withSaid(lists: SavedLists, ids: readonly string[], day: string): SavedLists {
  let [said, recent] = [saidOn(lists, day), lists.recent];
  for (const id of ids) {
    said = first(said, id, most.said);
    recent = first(recent, id, most.recent);
  }
  return { ...lists, said, recent, day };
}

/** Unmarks a line as said. It stays among the recent lines. */
export function withoutSaid(lists: SavedLists, id: string, day: string): SavedLists {
  return { ...lists, said: saidOn(lists, day).filter((other) => other !== id), day };
}

export function withUnfitted(lists: SavedLists, query: string): SavedLists {
  return { ...lists, unfitted: first(lists.unfitted, query.trim().slice(0, queryLength), most.unfitted) };
}

/** Reads saved lists from any value, and ignores what does not fit. */
export function asSavedLists(value: unknown): SavedLists | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const record = value as Record<string, unknown>;
  const texts = (key: keyof typeof most) => {
    const list = record[key];
    return Array.isArray(list) ? [...new Set(list.filter((text) => typeof text === 'string'))].slice(0, most[key]) : [];
  };
  return {
    favourites: texts('favourites'),
    recent: texts('recent'),
    said: texts('said'),
    day: typeof record['day'] === 'string' ? record['day'] : '',
    unfitted: texts('unfitted').map((query) => query.slice(0, queryLength)),
  };
}
