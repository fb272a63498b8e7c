/**
 * The part of a playbook that search reads. The open data `phrases.json` has this shape; a page that needs less of a line may load less.
 */

/** An entry that people look for. */
export type Kind = 'situation' | 'step' | 'context';

/** A situation, a step or a kind of call, by name. */
export interface SearchableName {
  id: string;
  label: string;
  /** Identifiers of situations that may be shown beside this one, though the query does not name them. */
  near?: readonly string[] | undefined;
}

/** The same with its texts. */
export interface SearchableEntry extends SearchableName {
  /** One sentence on when the entry applies. */
  when: string;
  /** What people type when they look for it. */
  phrasings: readonly string[];
}

/** What people type for short. */
export interface SearchableAbbreviation {
  /** As it is typed, in lower case. */
  id: string;
  /** Other ways to type it. */
  typed: readonly string[];
  means: readonly string[];
}

/** A line to say. */
export interface SearchableLine {
  id: string;
  text: string;
  contexts: readonly string[];
  /** The first is the one that the line is written for. */
  situations: readonly string[];
  step: string;
  tones: readonly string[];
}

interface Searchable<Line extends SearchableLine> {
  /** A language tag (BCP 47). */
  language: string;
  phrases: readonly Line[];
  abbreviations?: readonly SearchableAbbreviation[] | undefined;
}

export interface SearchablePlaybook<Line extends SearchableLine = SearchableLine> extends Searchable<Line> {
  contexts: readonly SearchableEntry[];
  situations: readonly SearchableEntry[];
  steps: readonly SearchableEntry[];
  /** What the playbook has nothing on: where one of these fits better than anything else, nothing fits. */
  otherSubjects?: readonly { phrasings: readonly string[] }[] | undefined;
}

/** A playbook with what was counted in its texts, in place of the texts. */
export interface CountedPlaybook<Line extends SearchableLine = SearchableLine> extends Searchable<Line> {
  contexts: readonly SearchableName[];
  situations: readonly SearchableName[];
  steps: readonly SearchableName[];
  counted: CountedTexts;
}

/** What `countPhrasings` returns: the words of all texts, and the pairs of neighbours among them, which may come later. */
export interface CountedTexts {
  words: { words: string; sizes: string; entries: string; counts: string };
  pairs?: { pairs: string; sizes: string; entries: string; counts: string } | undefined;
}
