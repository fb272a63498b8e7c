/** A way of putting things that a text should do without. */
export interface Advice {
  /** What to look for. Apostrophes are written straight ('), whatever the text has; case makes no difference. */
  find: RegExp;
  /** What to write instead, as a sentence. `$1` is what the first group of `find` holds. */
  instead: string;
}

/** A gap whose example does not go with the words before it. */
export interface Misfit {
  /** What the example is like. */
  example: RegExp;
  /** The end of what stands before the gap. */
  before: RegExp;
  /** What to write instead, as a sentence. */
  instead: string;
}

/** What good style is in one language. A language without a folder here is checked for what holds in every language. */
export interface LanguageStyle {
  /** Words that say nothing. */
  filler: readonly Advice[];
  /** Expressions that somebody who learned the language would take word by word. */
  idioms: readonly Advice[];
  /** Follows an idiom, in the same sentence, where it is explained. */
  gloss: RegExp;
  /** Words that are spoken as one. */
  contractions: readonly Advice[];
  /** What nobody says aloud who grew up with the language: grammar and phrases brought along from another, or from one region alone. */
  unnatural: readonly Advice[];
  /** What does not fit before a gap, by what its example is. */
  misfits: readonly Misfit[];
  /** What gives a line away that is no sentence any more when its gaps are filled in. */
  broken: readonly Advice[];
  /** Tones in which people do say them apart. */
  uncontractedTones: readonly string[];
  /** Promises that no agent can keep. */
  promises: readonly Advice[];
  /** Days and times that are a promise in a line of the library, and belong into a placeholder. */
  fixedTimes: readonly Advice[];
  /** Years of school needed to follow it. */
  grade: (text: string) => Grade;
}

export interface Grade {
  /** By Flesch and Kincaid, or its like: 7 is what a child of twelve reads with ease. */
  grade: number;
  /** Words in the longest sentence. */
  longestSentence: number;
  /** The words that weigh most, longest first. */
  longWords: string[];
}
