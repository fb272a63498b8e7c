/** The rules for English: stems, and negations taken out of their contractions. */
import { stemmer } from 'stemmer';
import type { LanguageRules } from './language-rules.ts';

/** Matches contracted negations. "can't" and "cant" mean "can not"; "want" and "different" do not. */
const negation = /^(ca|do|does|did|wo|is|are|was|were|have|has|had|should|would|could|ai|need)nt$/;

/** Matches words that the stemmer can handle: it takes a digit or a letter of another script for a consonant. */
const plainWord = /^[a-z]{3,}$/;

export const english: LanguageRules = {
  split: (word) => {
    const verb = negation.exec(word)?.[1];
    if (verb) return [verb === 'ca' ? 'can' : verb === 'wo' ? 'will' : verb, 'not'];
    return word === 'cannot' ? ['can', 'not'] : [word];
  },
  stem: (word) => (plainWord.test(word) ? stemmer(word) : word),
  negations: new Set(['not', 'no', 'never', 'without']),
};
