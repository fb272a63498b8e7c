/** An expression that a text should do without. */
export interface Advice {
  /** What to look for. Apostrophes are written straight ('), whatever the text has; case makes no difference. */
  find: RegExp;
  /** What to write instead, as a sentence. `$1` stands for the first group of `find`. */
  instead: string;
}

/** A placeholder whose example does not fit the words before it. */
export interface Misfit {
  /** Matches the example. */
  example: RegExp;
  /** Matches the end of the words before the placeholder. */
  before: RegExp;
  /** What to write instead, as a sentence. */
  instead: string;
}

/** The style of one language. For languages without a file here, only the rules for every language apply. */
export interface LanguageStyle {
  /** Words that say nothing. */
  filler: readonly Advice[];
  /** Expressions that somebody who learned the language would take word by word. */
  idioms: readonly Advice[];
  /** Negations that have to be read twice. */
  tangled: readonly Advice[];
  /** Matches what follows an idiom, in the same sentence, where the sentence explains it. */
  gloss: RegExp;
  /** Words that are spoken as one. */
  contractions: readonly Advice[];
  /** Expressions that no native speaker says aloud: grammar and phrases of another language, or of one region alone. */
  unnatural: readonly Advice[];
  /** Words of one country. People in a scene may have them, lines of the library may not. */
  regional: readonly Advice[];
  /** Matches what claims that something was found out: such a sentence needs a source. */
  claims: RegExp;
  /** What does not fit before a placeholder, by what its example is. */
  misfits: readonly Misfit[];
  /** What shows that a line is no sentence any more when its placeholders are filled in. */
  broken: readonly Advice[];
  /** Matches the label of a placeholder that says part of a sentence ("How long it takes") and does not name the thing ("Length of time"). */
  clause: RegExp;
  /** Tones in which people do say contractions apart. */
  uncontractedTones: readonly string[];
  /** What is promised in the present tense, where the language has a future for it. */
  presentPromises: readonly Advice[];
  /** Matches lines that send something by {day}, and lines that set a talk on {day}: not both may stand in one close. */
  oneDay?: { paper: RegExp; call: RegExp };
  /** Promises that no agent can keep. */
  promises: readonly Advice[];
  /** Days and times that are a promise in a line of the library, and belong in a placeholder. */
  fixedTimes: readonly Advice[];
  /** Computes the reading grade of a text, by Flesch and Kincaid or an equivalent: 7 is what a child of twelve reads with ease. */
  grade: (text: string) => number;
  /** Finds what makes a text hard to read. */
  hardest: (text: string) => Hardest;
}

export interface Hardest {
  /** The number of words in the longest sentence. */
  longestSentence: number;
  /** The words that raise the grade most, longest first. */
  longWords: string[];
}
