/** How the texts read: rules of style, for every language or for the one that the playbook is in. */
import type { Rule } from '../rule.ts';
import { guidesAreEasy, linesAreEasy, linesAreShort, linesHaveNoSemicolons } from './ease.ts';
import { idiomsAreGlossed, linesAreContracted, noFiller, promisesCanBeKept, timesArePlaceholders } from './expressions.ts';
import { phrasesAreApart, questionsAreApart } from './near-duplicates.ts';
import { openingsDiffer } from './openings.ts';

export const styleRules: readonly Rule[] = [
  linesAreShort,
  linesAreEasy,
  guidesAreEasy,
  linesHaveNoSemicolons,
  linesAreContracted,
  noFiller,
  idiomsAreGlossed,
  openingsDiffer,
  phrasesAreApart,
  questionsAreApart,
  promisesCanBeKept,
  timesArePlaceholders,
];
