/**
 * Finds a line to say by what is happening in the call.
 *
 * Situations come first: a query is compared with what people would type for each situation, step and kind of call (their phrasings), and
 * of each that matches, the best line is taken. It runs in any page: no network, no worker, no DOM.
 *
 * This is an engine of our own because it finds more than a library does: `npm run bench:search` compares it with MiniSearch and Pagefind.
 */
import type { PhrasesFile } from '../../content/schema/published.ts';
import { isConfident } from './confidence.ts';
import { countedTexts } from './counted-texts.ts';
import { indexInSteps, type Entry } from './inverted-index.ts';
import { rulesFor } from './languages.ts';
import { linesInSteps } from './lines.ts';
import { inSlices, runThrough } from './slices.ts';
import type { CountedPlaybook, Kind, SearchableEntry, SearchableLine, SearchableName, SearchablePlaybook } from './searchable-playbook.ts';
import { queryParserFor, type QueryTerm } from './query-parser.ts';
import { scorerFor } from './scoring.ts';

export type { CountedPlaybook, Kind, SearchableEntry, SearchableLine, SearchableName, SearchablePlaybook };

/** A line of the open data. */
export type Line = PhrasesFile['phrases'][number];

export interface SearchGroup<Found extends SearchableLine = Line> {
  kind: Kind;
  id: string;
  label: string;
  /** The words of the query that led here, as typed; empty where none did that says anything. */
  why: string;
  /** How well the group matches, compared with other groups of the same search. */
  score: number;
  /** The lines, the best first; only those that pass the filters. */
  phrases: Found[];
}

export interface SearchResult<Found extends SearchableLine = Line> {
  /**
   * The groups, the likeliest first; after the first only those that the query names, or that the playbook calls its neighbours. Empty only
   * where no line of the playbook passes the filters.
   */
  groups: SearchGroup<Found>[];
  /**
   * Whether something matched well. If not, these are the nearest; or what to browse, with scores of 0, where no word of the query says
   * anything that the playbook knows.
   */
  confident: boolean;
  /**
   * Whether the first line stands out so far that pairs of words and further lines would leave it where it is. By the words alone, without
   * pairs, and with the lines alone that situations begin with, half of all queries are settled.
   */
  settled: boolean;
}

export interface SearchOptions<Found extends SearchableLine = Line> {
  /** Only lines with one of these; an empty list filters nothing. */
  contexts?: readonly string[] | undefined;
  situations?: readonly string[] | undefined;
  steps?: readonly string[] | undefined;
  tones?: readonly string[] | undefined;
  /** The most groups; 6 by default. */
  limit?: number | undefined;
  /** The most lines of a group; 40 by default. */
  lines?: number | undefined;
  /**
   * The result on the screen while the query is typed on. It keeps its place unless something matches clearly better, so that a line does
   * not move while somebody reads it.
   */
  standing?: Pick<SearchResult<Found>, 'groups' | 'confident'> | undefined;
}

export type SituationSearch<Found extends SearchableLine = Line> = (query: string, options?: SearchOptions<Found>) => SearchResult<Found>;

/** How much likelier the best match is than the next: chances are the score to this power. */
const sharpness = 4;
/** The factor for a group whose entry a line above also serves: it would show little that is new. */
const alreadyCarried = 0.75;
/**
 * A further group shows only where it has so much of the first one's score, and a word that names it: one that tells entries apart, and
 * gives it so much of what it gives the entry that it fits best. At half, 6 held-out phrasings in 1,000 lose their line among the three,
 * and a quarter of all further groups, which had only "she" or "no" to show for themselves.
 *
 * Tried and left out: a second and third line that together carry as many likely entries as they can. It puts a right line among the three
 * for 8 held-out phrasings in 1,000 more, and changes two answers in three, mostly for the worse: "all sorted" then offers "this isn't fixed
 * yet" second. Where four entries fit nearly alike, and only there, it changes one in twenty, for lines that are no better.
 */
const furtherShare = 0.5;
const namingShare = 0.3;
/** A neighbour of the first, by the playbook, shows with so much. */
const nearShare = 0.25;
/** Who types the whole name of an entry means it, whatever else fits its words: it gets so many times the best score. */
const namedFactor = 4;
/** The bonus for the first group on the screen; the second gets half of it, the third a third. */
const headStart = 0.12;

/**
 * A first line is settled if it is the one that a situation begins with, no other entry has more than this share of its score, and no move
 * and no kind of call more than this chance to be meant (`leastChance` in `lines.ts`, with something to spare).
 */
const settledShare = 0.8;
const settledMoveChance = 0.04;

/**
 * Makes a search over a playbook's phrases.
 * @param file the open data `phrases.json`, or whatever else of its shape a page brings
 * @returns a function from a query and options to groups of lines; the same query and options always give the same result
 */
export const createSituationSearch = <Found extends SearchableLine>(
  file: SearchablePlaybook<Found> | CountedPlaybook<Found>,
): SituationSearch<Found> => runThrough(searchInSteps(file));

/** Makes the same search, and lets the page go on meanwhile: it takes a slow computer a quarter of a second. */
export const prepareSituationSearch = <Found extends SearchableLine>(
  file: SearchablePlaybook<Found> | CountedPlaybook<Found>,
): Promise<SituationSearch<Found>> => inSlices(searchInSteps(file));

function* searchInSteps<Found extends SearchableLine>(
  file: SearchablePlaybook<Found> | CountedPlaybook<Found>,
): Generator<void, SituationSearch<Found>> {
  const rules = rulesFor(file.language);
  const { counts, tokenize } = yield* countedTexts(file);
  yield;
  const names: [Kind, readonly SearchableName[]][] = [
    ['situation', file.situations],
    ['step', file.steps],
    ['context', file.contexts],
  ];
  const index = yield* indexInSteps(counts, names, file.phrases, tokenize, rules.stem);
  const parse = queryParserFor(index, tokenize, file.abbreviations);
  yield;
  const score = scorerFor(index);
  const lines = yield* linesInSteps(file.phrases, index);
  yield;
  const numbers = index.entries.map((_, entry) => entry);
  const lineNumbers = new Map(file.phrases.map(({ id }, line) => [id, line]));
  const others = numbers.filter((entry) => index.entries[entry]?.kind === 'other');
  const isNegation = (word: QueryTerm | undefined) => word !== undefined && rules.negations.has(word.written);
  const near = nearEntries(file.situations, index.entries);
  const nameOf = (words: readonly QueryTerm[]) => words.map(({ written }) => written).join(' ');
  const byName = new Map(index.entries.map(({ label }, entry) => [nameOf(parse(label)), entry]));
  yield;
  const lineOf = (line: number) => file.phrases[line] as Found;
  const kindOf = (entry: number) => index.entries[entry]?.kind ?? 'other';

  return (query, options = {}) => {
    const { limit = 6, lines: mostLines = 40 } = options;
    const standing = options.standing?.confident ? options.standing.groups.slice(0, 3) : [];
    const passes = filterBy(options);
    const linesOf = numbers.map((entry) => (passes ? lines.of(entry).filter((line) => passes(lineOf(line))) : lines.of(entry)));

    const words = parse(query);
    const { fit, parts, telling, near: nearWords, most } = score(words);
    const fits = numbers.map((entry) => (linesOf[entry]?.length ? (fit[entry] ?? 0) : 0));
    const bestFit = Math.max(0, ...fits);
    const other = others.length > 0 ? Math.max(...others.map((entry) => fit[entry] ?? 0)) : undefined;
    const confident = isConfident(bestFit, most, other);
    const named = byName.get(nameOf(words));
    const isNear = confident || named !== undefined || nearWords.some(Boolean);
    const scores = index.entries.map((entry, number) => {
      const place = standing.findIndex(({ kind, id }) => kind === entry.kind && id === entry.id);
      const found = isNear ? (fits[number] ?? 0) : 0;
      return place < 0 ? found : found * (1 + headStart / (place + 1));
    });
    const best = Math.max(0, ...scores);
    if (named !== undefined && linesOf[named]?.length) scores[named] = best * namedFactor;
    const powers = scores.map((each) => (best > 0 ? (each / best) ** sharpness : 0));
    const sum = powers.reduce((total, power) => total + power, 0);
    const chances = powers.map((power) => (sum > 0 ? power / sum : 0));
    const worth = lines.worth(words, chances);

    const shownLines = (entry: number): number[] => {
      const { kind, id } = index.entries[entry] as Entry;
      const before = lineNumbers.get(standing.find((group) => group.kind === kind && group.id === id)?.phrases[0]?.id ?? '');
      const own = linesOf[entry] ?? [];
      const lead = lines.lead(entry, own, chances);
      const linesWorth = (line: number) => (line === lead ? Infinity : worth(line, entry) + (line === before ? headStart : 0));
      return topBy(own, linesWorth, mostLines);
    };
    const groupOf = (entry: number, shown: number[]): SearchGroup<Found> => ({
      ...(index.entries[entry] as Entry & { kind: Kind }),
      why: isNear ? wordsBehind(words, parts[entry] ?? new Float64Array(), (at) => telling[at] === true || isNegation(words[at])) : '',
      score: scores[entry] ?? 0,
      phrases: shown.map(lineOf),
    });

    // Nothing matches: the entries are returned for browsing, in the playbook's order.
    if (best === 0) {
      const open = numbers.filter((entry) => linesOf[entry]?.length).slice(0, Math.max(1, limit));
      return { groups: open.map((entry) => groupOf(entry, shownLines(entry))), confident: false, settled: false };
    }

    const strongest = words.map((_, at) => Math.max(...parts.map((part) => part[at] ?? 0)));
    const isNamed = (entry: number) =>
      words.some((_, at) => telling[at] && (parts[entry]?.[at] ?? 0) >= (strongest[at] ?? 0) * namingShare && (strongest[at] ?? 0) > 0);
    /** Whether an entry earns a place after another one. */
    const earns = (entry: number, first: number) => {
      const share = (fits[entry] ?? 0) / bestFit;
      return (share >= furtherShare && isNamed(entry)) || (share >= nearShare && near[first]?.has(entry) === true);
    };

    const groups: SearchGroup<Found>[] = [];
    const value = new Map(numbers.flatMap((entry) => ((scores[entry] ?? 0) > 0 ? [[entry, scores[entry] ?? 0]] : [])));
    let first: number | undefined;
    while (value.size > 0 && groups.length < Math.max(1, limit)) {
      const [entry] = [...value].reduce((top, each) => (each[1] > top[1] ? each : top));
      value.delete(entry);
      first ??= entry;
      if (entry !== first && !earns(entry, first)) continue;
      const shown = shownLines(entry);
      groups.push(groupOf(entry, shown));
      for (const carried of lines.carriedBy(shown[0] ?? -1)) {
        const left = value.get(carried);
        if (left !== undefined) value.set(carried, left * alreadyCarried);
      }
    }
    // Those count, too, of which no line is there, or none yet.
    const firstScore = scores[first ?? -1] ?? 0;
    const isMove = (entry: number) => kindOf(entry) === 'step' || kindOf(entry) === 'context';
    const shares = numbers.map((entry) => (entry === first ? 1 : (fit[entry] ?? 0) / firstScore));
    const all = shares.reduce((sum, share) => sum + share ** sharpness, 0);
    const settled =
      first !== undefined &&
      kindOf(first) === 'situation' &&
      shares.every(
        (share, entry) => entry === first || (share <= settledShare && !(isMove(entry) && share ** sharpness > settledMoveChance * all)),
      );
    return { groups, confident, settled };
  };
}

/** Returns, for each entry, those that the playbook calls its neighbours. */
function nearEntries(situations: readonly SearchableName[], entries: readonly Entry[]): Set<number>[] {
  const numbers = new Map(entries.map(({ kind, id }, number) => [`${kind} ${id}`, number]));
  return situations.map(({ near = [] }) => new Set(near.flatMap((id) => numbers.get(`situation ${id}`) ?? [])));
}

/** Makes the filter of lines; undefined where every line passes. */
function filterBy({
  contexts,
  situations,
  steps,
  tones,
}: Omit<SearchOptions, 'standing'>): ((line: SearchableLine) => boolean) | undefined {
  if (![contexts, situations, steps, tones].some((list) => list?.length)) return undefined;
  const meets = (wanted: readonly string[] | undefined, has: readonly string[]) => !wanted?.length || has.some((id) => wanted.includes(id));
  return (line) =>
    meets(contexts, line.contexts) && meets(situations, line.situations) && meets(steps, [line.step]) && meets(tones, line.tones);
}

/**
 * Returns the `most` items with the highest worth, best first; equal ones keep their order. Only these are sorted, because lists are long.
 */
function topBy(items: readonly number[], worth: (item: number) => number, most: number): number[] {
  const top: number[] = [];
  const values: number[] = [];
  for (const item of items) {
    const value = worth(item);
    if (top.length >= most && value <= (values[top.length - 1] ?? -Infinity)) continue;
    let at = top.length;
    while (at > 0 && (values[at - 1] ?? 0) < value) at--;
    top.splice(at, 0, item);
    values.splice(at, 0, value);
    if (top.length > most) {
      top.pop();
      values.pop();
    }
  }
  return top;
}

/** The share of the strongest word's contribution below which a word is not named as a reason. */
const leastReason = 0.3;

/**
 * Returns the words that led to an entry: neighbours as typed, an ellipsis for words between them.
 *
 * @param says whether a word says anything: "she" does not
 */
function wordsBehind(words: readonly QueryTerm[], part: Float64Array, says: (at: number) => boolean): string {
  const most = Math.max(0, ...part);
  if (most === 0) return '';
  let reasons = '';
  let last = -1;
  words.forEach(({ typed }, at) => {
    if ((part[at] ?? 0) < most * leastReason || !says(at)) return;
    // "don't" is two words to search, and named once.
    if (last < 0) reasons = typed;
    else if (last < at - 1) reasons += ` … ${typed}`;
    else if (words[last]?.typed !== typed) reasons += ` ${typed}`;
    last = at;
  });
  return reasons;
}
