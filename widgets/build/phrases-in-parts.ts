/**
 * Divides the phrases that are built into the picker, because somebody on a call waits for the first line, and many who see a picker never
 * use it: what a call begins with, and everything else in parts of one size. The beginning does not grow with the number of lines.
 */
import { toColumns } from '../../content/browser/columns.ts';
import type { PhrasesFile } from '../../content/schema/published.ts';
import type { BuiltInPhrases, PartOfPhrases, Phrase } from '../content/picker-content.ts';
import { countChoices, facets, noFilters } from '../phrase-picker/filters.ts';
import { countPhrasings } from '../search/count-phrasings.ts';

/** So many lines are a part: reading them takes a slow computer less than the 50 ms that people notice. */
const linesOfPart = 2000;

/** Cached: the kit is built several times for several kinds of page. */
const counted = new WeakMap<PhrasesFile, ReturnType<typeof countPhrasings>>();

function countsOf(file: PhrasesFile) {
  const counts = counted.get(file) ?? countPhrasings(file);
  counted.set(file, counts);
  return counts;
}

/** Returns lines without what the picker does not show; each has the same keys. */
function linesOf({ language, phrases }: PhrasesFile, some: readonly Phrase[]): Phrase[] {
  const isMixed = phrases.some(({ lang }) => lang !== undefined);
  return some.map(({ id, text, contexts, situations, step, tones, verbatim = false, notWhen, lang = language }) => ({
    id,
    text,
    contexts,
    situations,
    step,
    tones,
    verbatim,
    notWhen,
    ...(isMixed && { lang }),
  }));
}

const named = ({ id, label, lang }: { id: string; label: string; lang?: string | undefined }) => ({ id, label, ...(lang && { lang }) });

/** Returns what a call begins with. The line that a situation begins with is the first that is written for it. */
export function beginningOf(file: PhrasesFile): BuiltInPhrases {
  const { language, contexts, situations, situationGroups, steps, tones, placeholders, phrases, abbreviations, feedback } = file;
  const counts = countChoices(phrases, noFilters);
  return {
    language,
    contexts: contexts.map(named),
    situations: situations.map(({ group, near, practice, ...entry }) => ({
      ...named(entry),
      group,
      ...(near && { near }),
      ...(practice && { practice }),
    })),
    situationGroups: situationGroups.map(named),
    steps: steps.map(({ order, needsStatement, ...entry }) => ({ ...named(entry), order, ...(needsStatement && { needsStatement }) })),
    tones: tones.map(named),
    placeholders: placeholders.map(({ kind, optional, ifEmpty, autocomplete, ...entry }) => ({
      ...named(entry),
      kind,
      optional,
      ...(ifEmpty !== undefined && { ifEmpty }),
      ...(autocomplete && { autocomplete }),
    })),
    phrases: linesOf(
      file,
      situations.flatMap(({ id }) => phrases.find((line) => line.situations[0] === id) ?? []),
    ),
    sequences: [],
    abbreviations: abbreviations.map(({ id, typed, means }) => ({ id, typed, means })),
    ...(feedback && { feedback }),
    counted: { words: countsOf(file).words },
    counts: Object.fromEntries(facets.map((facet) => [facet, [...counts[facet]]])) as BuiltInPhrases['counts'],
  };
}

/** Returns everything else, at least one part. */
export function restOf(file: PhrasesFile): PartOfPhrases[] {
  const { phrases, sequences } = file;
  const part = (at: number): PartOfPhrases => ({
    phrases: toColumns(linesOf(file, phrases.slice(at * linesOfPart, (at + 1) * linesOfPart))),
  });
  const [, ...others] = Array.from({ length: Math.ceil(phrases.length / linesOfPart) }, (_, at) => at);
  return [{ ...part(0), sequences, pairs: countsOf(file).pairs }, ...others.map(part)];
}
