import type { LanguageStyle } from '../language.ts';
import { contractions } from './contractions.ts';
import { filler } from './filler.ts';
import { grade } from './grade.ts';
import { gloss, idioms } from './idioms.ts';
import { fixedTimes, promises } from './promises.ts';

/** English, as this playbook speaks it: plain, spoken, British-neutral. */
export const english: LanguageStyle = {
  filler,
  idioms,
  gloss,
  contractions,
  // "I will write to you" is how a solicitor's secretary ends a call, and she means it.
  uncontractedTones: ['formal'],
  promises,
  fixedTimes,
  grade,
};
