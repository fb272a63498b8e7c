/** Filters lines by context, situation, step and tone. */
import type { BuiltInPhrases, Phrase, PickerFile } from '../content/picker-content.ts';
import { asRecord } from '../state/state.ts';

/** The facets, in the order shown. */
export const facets = ['context', 'situation', 'step', 'tone'] as const;
export type Facet = (typeof facets)[number];

/** The chosen identifier of each facet. `''` lets every line pass. */
export type Filters = Readonly<Record<Facet, string>>;

/** Makes something for each facet. */
const forEach = <Made>(make: (facet: Facet) => Made) =>
  Object.fromEntries(facets.map((facet) => [facet, make(facet)])) as Record<Facet, Made>;

export const noFilters: Filters = forEach(() => '');

/** Returns filters with the presets of a page, which go first. */
export const withPresets = (filters: Filters, presets: Filters): Filters => forEach((facet) => presets[facet] || filters[facet]);

/** For each facet: choice → number of lines that it would leave. */
export type ChoiceCounts = Readonly<Record<Facet, Map<string, number>>>;

/** Returns the choices that the content has for a facet. */
export function choicesOf(file: PickerFile, facet: Facet): readonly { id: string; label: string; lang?: string | undefined }[] {
  return file[`${facet}s`];
}

/** Returns the label of a choice, or its identifier in words if the content has no label. */
export function labelOf(file: PickerFile, facet: Facet, id: string): string {
  return choicesOf(file, facet).find((choice) => choice.id === id)?.label ?? id.replaceAll('-', ' ');
}

const valuesOf = (phrase: Phrase, facet: Facet): readonly string[] => (facet === 'step' ? [phrase.step] : phrase[`${facet}s`]);

const passesOne = (phrase: Phrase, filters: Filters, facet: Facet): boolean =>
  filters[facet] === '' || valuesOf(phrase, facet).includes(filters[facet]);

export const passes = (phrase: Phrase, filters: Filters): boolean => facets.every((facet) => passesOne(phrase, filters, facet));

export const isFiltered = (filters: Filters): boolean => facets.some((facet) => filters[facet] !== '');

/** Counts the lines that each choice would leave, with the other filters unchanged. */
export function countChoices(phrases: readonly Phrase[], filters: Filters): ChoiceCounts {
  const counts = forEach(() => new Map<string, number>());
  const chosen = facets.filter((facet) => filters[facet] !== '');
  for (const phrase of phrases) {
    const failed = chosen.filter((facet) => !passesOne(phrase, filters, facet));
    if (failed.length > 1) continue;
    for (const facet of failed.length > 0 ? failed : facets) {
      for (const id of valuesOf(phrase, facet)) counts[facet].set(id, (counts[facet].get(id) ?? 0) + 1);
    }
  }
  return counts;
}

/** Returns the counts without filters that built-in phrases have. */
export const builtInCounts = ({ counts }: BuiltInPhrases): ChoiceCounts => forEach((facet) => new Map(counts[facet]));

/** The most characters of an identifier. */
const longestId = 60;

/** Reads filters from any value. */
export function asFilters(value: unknown): Filters | undefined {
  const record = asRecord(value);
  return record && forEach((facet) => (typeof record[facet] === 'string' ? record[facet].slice(0, longestId) : ''));
}

/** Returns the filters without values that the content does not have, because they would hide every line. */
export function knownFilters(file: PickerFile, filters: Filters): Filters {
  return forEach((facet) => (choicesOf(file, facet).some(({ id }) => id === filters[facet]) ? filters[facet] : ''));
}
