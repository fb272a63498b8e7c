import { stat } from 'node:fs/promises';
import path from 'node:path';
import { loadPlaybook, localesIn, type LoadedPlaybook, type Problem } from '../read/index.ts';
import { shownPath } from '../read/files.ts';
import { byPlace } from '../read/problem.ts';
import { accentIsReadable } from './accent.ts';
import { checklistItemsDiffer } from './checklists.ts';
import { coursesCanBeFinished } from './courses.ts';
import { everyMistakeHasQuestions, everyValueHasPhrases } from './coverage/used-values.ts';
import { phrasesDiffer, titlesDiffer } from './duplicates.ts';
import { guidesAreMarkdown } from './guides.ts';
import { phrasingsDecide } from './phrasings.ts';
import { placeholdersAreDeclared } from './placeholders.ts';
import { nothingListedTwice, referencesExist } from './references.ts';
import { rolePlaysCanHappen } from './role-plays.ts';
import type { Rule } from './rule.ts';
import { sequencesKeepTheirTone } from './sequences.ts';
import { wordingIsWhole } from './wording.ts';

const rules: readonly Rule[] = [
  referencesExist,
  nothingListedTwice,
  placeholdersAreDeclared,
  phrasesDiffer,
  titlesDiffer,
  phrasingsDecide,
  sequencesKeepTheirTone,
  everyValueHasPhrases,
  everyMistakeHasQuestions,
  checklistItemsDiffer,
  coursesCanBeFinished,
  rolePlaysCanHappen,
  accentIsReadable,
  wordingIsWhole,
  guidesAreMarkdown,
];

/**
 * Everything that is wrong with a playbook: what reading it found, and what the rules between files find.
 *
 * @param original the first locale, when `playbook` is a translation of it
 * @returns sorted by file, line and column
 */
export function checkPlaybook(playbook: LoadedPlaybook, original?: LoadedPlaybook): Problem[] {
  return [...playbook.problems, ...rules.flatMap((rule) => rule(playbook, original))].sort(byPlace);
}

/**
 * Reads and checks every locale of a content folder.
 *
 * @param contentFolder like `content`
 * @param project       the folder that the files' names in messages start from
 */
export async function checkContent(
  contentFolder: string,
  project = process.cwd(),
): Promise<{ playbooks: LoadedPlaybook[]; problems: Problem[] }> {
  const isFolder = await stat(contentFolder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const locales = isFolder ? await localesIn(contentFolder) : [];
  if (locales.length === 0) {
    const message = isFolder ? 'no folder in here holds a playbook.yaml' : 'there is no such folder';
    return { playbooks: [], problems: [{ file: shownPath(contentFolder, project), line: 1, column: 1, message }] };
  }
  const playbooks = await Promise.all(locales.map((locale) => loadPlaybook(path.join(contentFolder, locale), project)));
  const [original] = playbooks;
  return {
    playbooks,
    problems: playbooks.flatMap((playbook) => checkPlaybook(playbook, playbook === original ? undefined : original)).sort(byPlace),
  };
}
