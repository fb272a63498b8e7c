/** The lists that are saved on this device, beyond a call: favourites, recent lines, what was said today, queries that nothing fitted. */
import { asRecord } from '../state/state.ts';

export interface SavedLists {
  /** Identifiers of phrases, the latest first; so are the others. */
  favourites: readonly string[];
  recent: readonly string[];
  /** What was said on `day`; on another day it counts no more. */
  said: readonly string[];
  day: string;
  /** Queries as they were typed. */
  unfitted: readonly string[];
}

export const noLists: SavedLists = { favourites: [], recent: [], said: [], day: '', unfitted: [] };

/** How much is saved of each; a list that nobody can read is of no use. */
const most = { favourites: 200, recent: 20, said: 300, unfitted: 50 } as const;
/** A query is cut to this. */
const queryLength = 200;

/** The day as the person lives it, in a form that is compared and never shown. */
export const today = (): string => new Date().toDateString();

const first = (list: readonly string[], text: string, length: number): string[] =>
  [text, ...list.filter((other) => other !== text)].slice(0, length);

/** The list with an entry put in or taken out. */
export const toggled = (list: readonly string[], text: string): string[] =>
  list.includes(text) ? list.filter((other) => other !== text) : [text, ...list];

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

/** Takes the mark of a line back. It stays among the recent ones. */
export function withoutSaid(lists: SavedLists, id: string, day: string): SavedLists {
  return { ...lists, said: saidOn(lists, day).filter((other) => other !== id), day };
}

export function withUnfitted(lists: SavedLists, query: string): SavedLists {
  return { ...lists, unfitted: first(lists.unfitted, query.trim().slice(0, queryLength), most.unfitted) };
}

/** Takes from anything what fits. */
export function asSavedLists(value: unknown): SavedLists | undefined {
  const record = asRecord(value);
  if (!record) return undefined;
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
