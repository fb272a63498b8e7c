/** The rules for Arabic: the article and what is written together with the word before it, and the commonest endings. */
import type { LanguageRules } from './language-rules.ts';

/** Matches "and", "with", "like", "so" and "for", each with the article, the article itself, and "and" alone. */
const beginning = /^(?:[وبكف]?ال|لل|و(?=.{3}))/u;
const ending = /(?:ها|ان|ات|ون|ين|يه|ه|ي)$/u;

/**
 * Stems a word lightly, after L. Larkey and others, "Light stemming for Arabic information retrieval" (2007), whose "light10" takes these
 * off. The letters were made alike before: see `tokens.ts`.
 */
function stem(word: string): string {
  const bare = word.replace(beginning, '');
  const left = bare.length > 1 ? bare : word;
  const shorter = left.replace(ending, '');
  return shorter.length > 2 ? shorter : left;
}

export const arabic: LanguageRules = {
  stem,
  negations: new Set(['لا', 'لم', 'لن', 'ليس', 'ليست', 'بدون', 'غير', 'مش']),
};
