/** The rules for Spanish: one stem for number, gender and the commonest forms of verbs. */
import type { LanguageRules } from './language-rules.ts';

/** Matches the endings of verbs that people type when they describe a call: "llamar", "llamando", "llamado", "llamaba". */
const verbal = /(?:ando|iendo|yendo|ad[oa]s?|id[oa]s?|aban?|aron|ieron|ar|er|ir)$/;

/**
 * Stems a word lightly, after Savoy ("Light stemming approaches for the French, Portuguese, German and Hungarian languages", SAC 2006) and
 * his stemmer for Spanish.
 */
function stem(word: string): string {
  if (word.length < 5) return word;
  const verb = word.length > 5 ? word.replace(verbal, '') : word;
  if (verb !== word && verb.length > 2) return verb;
  return word
    .replace(/ces$/, 'z')
    .replace(/(?:[oae]s|s)$/, '')
    .replace(/[oae]$/, '');
}

export const spanish: LanguageRules = {
  split: (word) => [word],
  stem,
  negations: new Set(['no', 'nunca', 'jamas', 'tampoco', 'sin', 'ni']),
};
