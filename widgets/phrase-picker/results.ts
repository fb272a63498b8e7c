/** Arranges the results: the best line of each likely situation first, then more lines of each. */
import { countText, fillText } from '../../content/language/numbers.ts';
import type { Phrase, PickerFile } from '../content/picker-content.ts';
import type { PhrasePickerWording } from '../content/wording-types.ts';
import type { SearchGroup, SearchResult, SituationSearch } from '../search/situation-search.ts';
import { firstLines } from '../search/first-lines.ts';
import { isFiltered, labelOf, noFilters, passes, type Filters } from './filters.ts';

export type Search = SituationSearch<Phrase>;
type Group = SearchGroup<Phrase>;
type Found = SearchResult<Phrase>;

/** A line in its place on the screen. */
export interface Slot {
  /** The key of the slot, valid as part of an `id`. */
  key: string;
  phrase: Phrase;
  /** The group that the line was found for; `undefined` in the person's own lists. */
  group: Group | undefined;
}

export interface Results {
  /** The best line of each of the likeliest groups. */
  best: Slot[];
  /** The other lines of the same groups. */
  more: { group: Group; slots: Slot[] }[];
  /** Groups that fit less well, offered as choices. */
  others: Group[];
  /** Whether the results fit well. If not, they are the nearest ones. */
  confident: boolean;
  /** Whether the filters were ignored because no line passes them. */
  unfiltered: boolean;
  /** Whether more lines are to come. */
  isPart: boolean;
  /** The search result behind it. The next search keeps its order where possible. */
  found: Found;
}

/** The number of groups whose best line is large. */
const mostBest = 3;

/** Returns a function that gives the place of a phrase by the order of the moves. Unknown moves come last. */
export function stepOrder(file: PickerFile): (phrase: Phrase) => number {
  const order = new Map(file.steps.map((step) => [step.id, step.order]));
  return ({ step }) => order.get(step) ?? Infinity;
}

/** Returns the lines of a picked situation or move: the one that it begins with, then the order of the close. */
function browsed(file: PickerFile, filters: Filters): Found {
  const kind = filters.situation ? 'situation' : 'step';
  const id = filters[kind];
  const order = stepOrder(file);
  // Lines written for the situation come before those that merely suit it too.
  const fit = (phrase: Phrase) => (kind === 'situation' && phrase.situations[0] !== id ? 1 : 0);
  const [lead, ...rest] = file.phrases.filter((phrase) => passes(phrase, filters)).sort((a, b) => fit(a) - fit(b));
  const phrases = lead ? [lead, ...rest.sort((a, b) => fit(a) - fit(b) || order(a) - order(b))] : [];
  const group: Group = { kind, id, label: labelOf(file, kind, id), why: '', score: 0, phrases };
  return { groups: phrases.length > 0 ? [group] : [], confident: true, settled: lead?.situations[0] === filters.situation };
}

const list = (id: string) => (id ? [id] : []);

/** Distributes the lines of groups over slots. No line is large twice. */
function place(found: Found, unfiltered: boolean): Results {
  const slot = (group: Group, phrase: Phrase): Slot => ({ key: `${group.kind}-${group.id}-${phrase.id}`, phrase, group });
  // The next best lines of a situation stand without its name.
  const best: Slot[] = firstLines(found).map(({ group, line, isBest }) => ({ ...slot(group, line), group: isBest ? group : undefined }));
  const shown = new Set(best.map(({ phrase }) => phrase.id));
  const more = found.groups.slice(0, mostBest).map((group) => ({
    group,
    slots: group.phrases.filter(({ id }) => !shown.has(id)).map((phrase) => slot(group, phrase)),
  }));
  return { best, more, others: found.groups.slice(mostBest), confident: found.confident, unfiltered, isPart: false, found };
}

/**
 * Finds the lines for what was typed, or for the situation or step that was picked.
 *
 * @param search `undefined` until it is loaded: then what was typed finds nothing yet
 * @returns `undefined` if nothing was typed or picked
 */
export function findLines(file: PickerFile, search: Search | undefined, query: string, filters: Filters): Results | undefined {
  const typed = query.trim() === '' ? undefined : search;
  if (!typed && !filters.situation && !filters.step) return undefined;
  const find = (by: Filters): Found =>
    typed
      ? typed(query, { contexts: list(by.context), situations: list(by.situation), steps: list(by.step), tones: list(by.tone) })
      : browsed(file, by);
  const found = find(filters);
  if (found.groups.length > 0 || !isFiltered(filters)) return place(found, false);
  return place(find(typed ? noFilters : { ...noFilters, situation: filters.situation, step: filters.situation ? '' : filters.step }), true);
}

/**
 * Returns the first line alone, where that is certain though only the lines are there that situations begin with. Under filters it never
 * is, but under that of the situation that was picked.
 */
export function certainPart(results: Results | undefined, filters: Filters, isTyped: boolean): Results | undefined {
  const others = isTyped ? filters : { ...filters, situation: '' };
  if (!results?.best[0] || !results.confident || !results.found.settled || results.unfiltered || isFiltered(others)) return undefined;
  return { ...results, best: results.best.slice(0, 1), more: [], others: [], isPart: true };
}

/**
 * Returns other wordings of the same move: lines of the same step that share a situation, or, if there are none, lines of the same step for
 * the same kind of call.
 */
export function otherWordings(phrases: readonly Phrase[], phrase: Phrase, filters: Filters): Phrase[] {
  const sameStep = phrases.filter((other) => other.step === phrase.step && (other.id === phrase.id || passes(other, filters)));
  const sharing = (key: 'situations' | 'contexts') => sameStep.filter((other) => other[key].some((id) => phrase[key].includes(id)));
  const near = sharing('situations');
  const wordings = near.length > 1 ? near : sharing('contexts');
  // The phrase itself is included, in the order of the playbook, so that stepping through the wordings comes back to it.
  return wordings.length > 1 ? wordings : [];
}

/** Returns the number of results in words, for screen readers; `undefined` without results. */
export function spokenResults(results: Results | undefined, words: PhrasePickerWording, language: string): string | undefined {
  const first = results?.best[0]?.group?.label;
  if (!results || first === undefined) return undefined;
  if (!results.confident) return words.nearest;
  const found = countText(words.found, results.more.length, language);
  return `${results.unfiltered ? words.unfiltered : ''} ${fillText(words.spoken, { found, first })}`.trim();
}

const phrasesById = new WeakMap<PickerFile, Map<string, Phrase>>();

/** Returns the lines with these identifiers, in the same order, without those that the content does not have. */
export function linesOf(file: PickerFile, ids: readonly string[]): Phrase[] {
  const byId = phrasesById.get(file) ?? new Map(file.phrases.map((phrase) => [phrase.id, phrase]));
  phrasesById.set(file, byId);
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export type Sequence = PickerFile['sequences'][number];

/** Returns a ready-made close for a situation, in the chosen context and tone. */
export function sequenceFor(file: PickerFile, situation: string, { context, tone }: Filters): Sequence | undefined {
  return file.sequences.find(
    (entry) => entry.situation === situation && (!context || entry.context === context) && (!tone || entry.tone === tone),
  );
}
