/** How the texts read: rules of style, for every language or for the one that the playbook is in. */
import type { Rule } from '../rule.ts';
import { claimsHaveSources } from './claims.ts';
import { guidesAreEasy, linesAreEasy, linesAreShort, linesHaveNoSemicolons } from './ease.ts';
import {
  idiomsAreGlossed,
  linesAreContracted,
  linesAreForEveryCountry,
  linesAreSpoken,
  negationsAreSingle,
  noFiller,
  promisesAreToCome,
  promisesCanBeKept,
  timesArePlaceholders,
} from './expressions.ts';
import { filledLinesAreSentences, labelsFitTheirLines } from './fillings.ts';
import { phrasesAreApart, questionsAreApart } from './near-duplicates.ts';
import { daysAreApart } from './one-day.ts';
import { openingsDiffer } from './openings.ts';

export const styleRules: Record<string, Rule> = {
  'line-length': linesAreShort,
  'line-grade': linesAreEasy,
  'guide-grade': guidesAreEasy,
  semicolon: linesHaveNoSemicolons,
  contraction: linesAreContracted,
  unnatural: linesAreSpoken,
  regional: linesAreForEveryCountry,
  'filled-line': filledLinesAreSentences,
  'label-in-line': labelsFitTheirLines,
  filler: noFiller,
  idiom: idiomsAreGlossed,
  negation: negationsAreSingle,
  opening: openingsDiffer,
  'one-day': daysAreApart,
  'near-duplicate-line': phrasesAreApart,
  'near-duplicate-question': questionsAreApart,
  'unsupported-claim': claimsHaveSources,
  promise: promisesCanBeKept,
  'promise-to-come': promisesAreToCome,
  'fixed-time': timesArePlaceholders,
};
