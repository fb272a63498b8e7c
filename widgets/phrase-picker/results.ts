/** Which lines to show, and where: the best of each likely situation first, then more of each. */
import { countText, fillText } from '../../content/language/numbers.ts';
import type { Phrase, PhrasesFile } from '../content/types.ts';
import type { PhrasePickerWording } from '../content/wording-types.ts';
import type { SearchGroup, SearchResult, SituationSearch } from '../search/situation-search.ts';
import { isFiltered, labelOf, noFilters, passes, type Filters } from './filters.ts';

/** A line in its place on the screen. */
export interface Slot {
  /** Names the place; it can stand in an `id`. */
  key: string;
  phrase: Phrase;
  /** What it was found for; `undefined` in a list of the person's own. */
  group: SearchGroup | undefined;
}

export interface Results {
  /** The best line of each of the likeliest groups. */
  best: Slot[];
  /** The other lines of the same groups. */
  more: { group: SearchGroup; slots: Slot[] }[];
  /** Groups that fit less well, to be asked for. */
  others: SearchGroup[];
  /** How many different lines there are. */
  count: number;
  /** `false`: nothing fits well; these are the nearest. */
  confident: boolean;
  /** Whether the filters had to be set aside because no line passes them. */
  unfiltered: boolean;
  /** What it was made of: the next search leaves it where it stands. */
  found: SearchResult;
}

/** So many groups show their best line large. */
const mostBest = 3;

/** The order of the moves; an unknown one comes last. */
export function stepOrder(file: PhrasesFile): (phrase: Phrase) => number {
  const order = new Map(file.steps.map((step) => [step.id, step.order]));
  return ({ step }) => order.get(step) ?? Infinity;
}

/** What is picked without typing: the lines of one situation, or of one move, in the order of the close. */
function browsed(file: PhrasesFile, filters: Filters): SearchResult {
  const kind = filters.situation ? 'situation' : 'step';
  const id = filters[kind];
  const order = stepOrder(file);
  // Lines written for the situation come before those that merely suit it too.
  const fit = (phrase: Phrase) => (kind === 'situation' && phrase.situations[0] !== id ? 1 : 0);
  const phrases = file.phrases.filter((phrase) => passes(phrase, filters)).sort((a, b) => fit(a) - fit(b) || order(a) - order(b));
  const group: SearchGroup = { kind, id, label: labelOf(file, kind, id), why: '', score: 0, phrases };
  return { groups: phrases.length > 0 ? [group] : [], confident: true };
}

const list = (id: string) => (id ? [id] : []);

/** Puts the lines of groups in their places; no line stands large twice. */
function place(found: SearchResult, unfiltered: boolean): Results {
  const shown = new Set<string>();
  const slot = (group: SearchGroup, phrase: Phrase): Slot => ({ key: `${group.kind}-${group.id}-${phrase.id}`, phrase, group });
  const best: Slot[] = [];
  const more: Results['more'] = [];
  for (const group of found.groups.slice(0, mostBest)) {
    const phrase = group.phrases.find(({ id }) => !shown.has(id));
    if (!phrase) continue;
    shown.add(phrase.id);
    best.push(slot(group, phrase));
    more.push({ group, slots: [] });
  }
  for (const entry of more) {
    entry.slots = entry.group.phrases.filter(({ id }) => !shown.has(id)).map((phrase) => slot(entry.group, phrase));
  }
  const count = new Set(found.groups.flatMap(({ phrases }) => phrases.map(({ id }) => id))).size;
  return { best, more, others: found.groups.slice(mostBest), count, confident: found.confident, unfiltered, found };
}

/**
 * Finds the lines for what was typed, or for the situation or step that was picked.
 *
 * @param search `undefined` until it is loaded: then what was typed finds nothing yet
 * @param standing what stands on the screen while the query is typed on
 * @returns `undefined` where nothing was typed or picked: the place to browse
 */
export function findLines(
  file: PhrasesFile,
  search: SituationSearch | undefined,
  query: string,
  filters: Filters,
  standing?: SearchResult,
): Results | undefined {
  const typed = query.trim() === '' ? undefined : search;
  if (!typed && !filters.situation && !filters.step) return undefined;
  const find = (by: Filters): SearchResult =>
    typed
      ? typed(query, { contexts: list(by.context), situations: list(by.situation), steps: list(by.step), tones: list(by.tone), standing })
      : browsed(file, by);
  const found = find(filters);
  if (found.groups.length > 0 || !isFiltered(filters)) return place(found, false);
  return place(find(typed ? noFilters : { ...noFilters, situation: filters.situation, step: filters.situation ? '' : filters.step }), true);
}

/**
 * Other ways to make the same move: lines of the same step that share a situation; where there are none, lines of
 * the same step for the same kind of call.
 */
export function otherWordings(phrases: readonly Phrase[], phrase: Phrase, filters: Filters): Phrase[] {
  const sameStep = phrases.filter((other) => other.step === phrase.step && (other.id === phrase.id || passes(other, filters)));
  const sharing = (key: 'situations' | 'contexts') => sameStep.filter((other) => other[key].some((id) => phrase[key].includes(id)));
  const near = sharing('situations');
  const wordings = near.length > 1 ? near : sharing('contexts');
  // The phrase itself is among them, in the playbook's order: so going on from it comes round to it.
  return wordings.length > 1 ? wordings : [];
}

/** How much was found, in words, to be spoken; `undefined` where nothing can be told. */
export function spokenResults(results: Results | undefined, words: PhrasePickerWording, language: string): string | undefined {
  const first = results?.best[0]?.group?.label;
  if (!results || first === undefined) return undefined;
  const lines = countText(words.lines, results.count, language);
  const hint = results.unfiltered ? words.unfiltered : results.confident ? '' : words.nearest;
  return `${hint} ${fillText(words.spoken, { lines, first })}`.trim();
}

const phrasesById = new WeakMap<PhrasesFile, Map<string, Phrase>>();

/** The lines with these identifiers, as listed; those that the content does not have are left out. */
export function linesOf(file: PhrasesFile, ids: readonly string[]): Phrase[] {
  const byId = phrasesById.get(file) ?? new Map(file.phrases.map((phrase) => [phrase.id, phrase]));
  phrasesById.set(file, byId);
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export type Sequence = PhrasesFile['sequences'][number];

/** A ready-made close for a situation, in the context and tone that were chosen. */
export function sequenceFor(file: PhrasesFile, situation: string, { context, tone }: Filters): Sequence | undefined {
  return file.sequences.find(
    (entry) => entry.situation === situation && (!context || entry.context === context) && (!tone || entry.tone === tone),
  );
}
