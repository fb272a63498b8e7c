/** What a language needs for search beyond folded letters. */
export interface LanguageRules {
  /** One typed word, without apostrophes, as the words that it stands for. */
  split(word: string): string[];
  /** What is left of a word when its endings are taken off. */
  stem(word: string): string;
  /** Words that turn those after them round. */
  negations: ReadonlySet<string>;
  /** Where words are joined to one, what may stand between them; left out where none are. */
  links?: readonly string[];
}
