/**
 * The part of a playbook that search reads. The open data `phrases.json` has this shape; a page that needs less of a line may load less.
 */

/** An entry that people look for. */
export type Kind = 'situation' | 'step' | 'context';

/** A situation, a step or a kind of call. */
export interface SearchableEntry {
  id: string;
  label: string;
  /** One sentence on when the entry applies. */
  when: string;
  /** What people type when they look for it. */
  phrasings: readonly string[];
  /** Identifiers of situations that may be shown beside this one, though the query does not name them. */
  near?: readonly string[] | undefined;
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

export interface SearchablePlaybook<Line extends SearchableLine = SearchableLine> {
  /** A language tag (BCP 47). */
  language: string;
  contexts: readonly SearchableEntry[];
  situations: readonly SearchableEntry[];
  steps: readonly SearchableEntry[];
  phrases: readonly Line[];
  abbreviations?: readonly SearchableAbbreviation[] | undefined;
  /** What the playbook has nothing on: where one of these fits better than anything else, nothing fits. */
  otherSubjects?: readonly { phrasings: readonly string[] }[] | undefined;
}
