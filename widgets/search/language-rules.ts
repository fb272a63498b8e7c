/** The rules of a language for search, beyond ignoring case and accents. */
export interface LanguageRules {
  /** Splits one typed word, without apostrophes, into the words that it stands for. Left out, short words before an apostrophe are split off. */
  split?: (word: string) => string[];
  /** Removes the endings of a word. */
  stem(word: string): string;
  /** Words that negate those after them, without accents. */
  negations: ReadonlySet<string>;
  /** What may stand between the parts of a compound; left out for languages without compounds. */
  links?: readonly string[];
}
