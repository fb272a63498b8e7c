/** How the texts read: rules of style, for every language or for the one that the playbook is in. */
import type { Rule } from '../rule.ts';
import { linesAreContracted } from './contractions.ts';
import { noFiller } from './filler.ts';
import { idiomsAreGlossed } from './idioms.ts';
import { phrasesAreApart, questionsAreApart } from './near-duplicates.ts';
import { openingsDiffer } from './openings.ts';
import { promisesCanBeKept, timesAreGaps } from './promises.ts';
import { guidesAreEasy, linesAreEasy } from './reading-grade.ts';
import { linesHaveNoSemicolons } from './semicolons.ts';
import { linesAreShort } from './spoken-length.ts';

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
  timesAreGaps,
];
