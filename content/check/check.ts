import { stat } from 'node:fs/promises';
import { layersOf, type Layer } from '../layers/layers.ts';
import { straysIn } from '../layers/strays.ts';
import { loadEvery, type LayerChanges, type Unwritten } from '../layers/load-layered.ts';
import { findLocales, listedIn } from '../layers/locales.ts';
import type { LoadedPlaybook, Problem } from '../read/index.ts';
import { shownPath } from '../read/files.ts';
import { byPlace, shown } from '../read/problem.ts';
import { abbreviationsAreWords } from './abbreviations.ts';
import { answersKeepNoPlace } from './answer-places.ts';
import { brandFilesFit, coloursAreReadable, ownLinksLead } from './brand.ts';
import { checklistItemsDiffer } from './checklists.ts';
import { closesKeepTheRules } from './closes.ts';
import { linesDoWithoutUnsaidWords } from './unsaid-words.ts';
import { coursesCanBeFinished } from './courses.ts';
import { everyPointIsTaught } from './coverage/points.ts';
import { everyMistakeHasQuestions, everyValueHasPhrases } from './coverage/used-values.ts';
import { everyNeedHasWordings } from './coverage/wordings.ts';
import { phrasesDiffer, titlesDiffer } from './duplicates.ts';
import { guidesAreWhole, headingsAreInOrder } from './guides.ts';
import { practicesUseWhatTheyHold } from './idle-practice-lines.ts';
import { lessonsAreShort, lessonsStandForOneGuide } from './lessons.ts';
import { phrasingsDecide } from './phrasings.ts';
import { linesArePlain, placeholdersAreWrittenRight } from './placeholders.ts';
import { practicesAreWorthPlaying, practicesCanBePlayed, practicesHoldWhatTheyClaim } from './practices.ts';
import { feedbackQuotesWhatStands } from './quotations.ts';
import { nothingListedTwice, referencesExist } from './references.ts';
import { rolePlaysCanHappen } from './role-plays.ts';
import type { Rule } from './rule.ts';
import { sequencesKeepTheirTone } from './sequences.ts';
import { spokenEntriesAreWordsAlone } from './spoken.ts';
import { styleRules } from './style/index.ts';
import { toBeCovered, wanted, withoutStatements } from './wanted-advice.ts';
import { wordingIsWhole } from './wording.ts';

/** The rules whose findings stop a build, because a reader would meet something broken. */
const errorRules: Record<string, Rule> = {
  'unknown-identifier': referencesExist,
  'listed-twice': nothingListedTwice,
  placeholders: placeholdersAreWrittenRight,
  'plain-lines': linesArePlain,
  'checklist-items': checklistItemsDiffer,
  'unfinishable-course': coursesCanBeFinished,
  'lesson-twice': lessonsStandForOneGuide,
  'unplayable-practice': practicesCanBePlayed,
  contrast: coloursAreReadable,
  'brand-files': brandFilesFit,
  'own-links': ownLinksLead,
  wording: wordingIsWhole,
  guides: guidesAreWhole,
};

/** The rules whose findings are advice: what a good editor would send back. A site can be built with all of it unmended. */
const contentRules: Record<string, Rule> = {
  'same-title': titlesDiffer,
  'ambiguous-phrasing': phrasingsDecide,
  'useless-abbreviation': abbreviationsAreWords,
  'close-rule': closesKeepTheRules,
  'unsaid-word': linesDoWithoutUnsaidWords,
  'long-lesson': lessonsAreShort,
  'unlikely-role-play': rolePlaysCanHappen,
  'practice-claims': practicesHoldWhatTheyClaim,
  'poor-practice': practicesAreWorthPlaying,
  'idle-practice-line': practicesUseWhatTheyHold,
  'heading-levels': headingsAreInOrder,
  'untaught-point': everyPointIsTaught,
  'quoted-speech': spokenEntriesAreWordsAlone,
  'answer-place': answersKeepNoPlace,
  'wrong-quotation': feedbackQuotesWhatStands,
};

/** The advice on how lines read. Lines that have to be said word for word are exempt. */
const textRules: Record<string, Rule> = {
  'same-line': phrasesDiffer,
  'sequence-tone': sequencesKeepTheirTone,
  ...styleRules,
};

/** The advice on what is missing. An owner's own words are asked about only if the owner wants it (`coverage: true`). */
const coverageRules: Record<string, Rule> = {
  'unused-value': everyValueHasPhrases,
  'unasked-mistake': everyMistakeHasQuestions,
  'missing-wordings': everyNeedHasWordings,
};

export const adviceRules: Record<string, Rule> = { ...contentRules, ...textRules, ...coverageRules };

/** Drops problems in files of the default locale, which are reported for the default locale. */
const ofItsOwn = (playbook: LoadedPlaybook, problems: readonly Problem[]): Problem[] => {
  const theirs = playbook.original?.files ?? new Set();
  return problems.filter(({ file }) => !theirs.has(file));
};

const broken = (rules: Record<string, Rule>, playbook: LoadedPlaybook, original?: LoadedPlaybook): Problem[] =>
  ofItsOwn(
    playbook,
    Object.entries(rules).flatMap(([name, rule]) => rule(playbook, original).map((problem) => ({ rule: name, ...problem }))),
  );

/**
 * Returns everything that is wrong with a playbook: what reading it found, and what the rules between files find.
 *
 * @param original the first locale, when `playbook` is a translation of it
 * @returns sorted by file, line and column
 */
export function checkPlaybook(playbook: LoadedPlaybook, original?: LoadedPlaybook): Problem[] {
  return [...ofItsOwn(playbook, playbook.problems), ...broken(errorRules, playbook, original)].sort(byPlace);
}

/** Returns the advice: what is right and could be better, in how texts read, what repeats and what is missing. */
export function adviceOn(playbook: LoadedPlaybook, original?: LoadedPlaybook): Problem[] {
  const advice = [
    ...broken(contentRules, playbook, original),
    ...broken(textRules, withoutStatements(playbook), original),
    ...broken(coverageRules, toBeCovered(playbook), original),
  ];
  return wanted(playbook, advice, Object.keys(adviceRules))
    .map((problem) => ({ ...problem, advice: true as const }))
    .sort(byPlace);
}

/**
 * Reads and checks every locale of a playbook, with all its layers.
 *
 * @param contentFolder the standard edition, like `content`
 * @param project the folder that file names in messages start from
 * @param given the folders laid over it, as in `PLAYBOOK`
 * @param unwritten entries that are checked before they are written
 */
export async function checkContent(
  contentFolder: string,
  project = process.cwd(),
  given = process.env['PLAYBOOK'],
  unwritten?: Unwritten,
): Promise<CheckedLayers> {
  const isFolder = await stat(contentFolder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const nothing = { file: shownPath(contentFolder, project), line: 1, column: 1, message: 'there is no such folder' };
  return isFolder ? checkLayers(layersOf(contentFolder, given), project, unwritten) : { playbooks: [], layers: [], problems: [nothing] };
}

/** What {@link checkLayers} found. */
export interface CheckedLayers {
  playbooks: LoadedPlaybook[];
  /** What each layer did in each language. */
  layers: LayerChanges[];
  problems: Problem[];
}

/** Does what {@link checkContent} does with layers that are known already, the lowest first. */
export async function checkLayers(layers: readonly Layer[], project: string, unwritten?: Unwritten): Promise<CheckedLayers> {
  const { locales, problems: notThere } = findLocales(layers, project);
  if (locales.length === 0) {
    const message = 'no folder in here holds a playbook.yaml';
    const nothing = { file: shownPath(layers[0]?.folder ?? '', project), line: 1, column: 1, message };
    // Languages that are listed and are not there are the cause.
    return { playbooks: [], layers: [], problems: notThere.length > 0 ? notThere : [nothing] };
  }
  const loaded = await loadEvery(layers, project, unwritten);
  const playbooks = loaded.map(({ playbook }) => playbook);
  const [original] = playbooks;
  return {
    playbooks,
    layers: loaded.flatMap((each) => each.layers),
    problems: onceEach([
      ...notThere,
      ...layers.slice(1).flatMap((layer) => straysIn(layer, locales, listedIn(layers, project), project)),
      ...twiceTheSameLanguage(playbooks),
      ...playbooks.flatMap((playbook) => checkPlaybook(playbook, playbook === original ? undefined : original)),
    ]).sort(byPlace),
  };
}

/**
 * Reports the folder of a language that says to be in the language of an earlier one, as a copy of that one does: search, hyphenation and
 * the voice of screen readers follow what it says.
 */
function twiceTheSameLanguage(playbooks: readonly LoadedPlaybook[]): Problem[] {
  return playbooks.flatMap((playbook, index): Problem[] => {
    const { language } = playbook.settings;
    const same = playbooks.slice(0, index).find((other) => other.settings.language === language);
    if (!same || !/^[a-z]{2}$/i.test(playbook.locale) || playbook.locale.toLowerCase() === language.split('-')[0]?.toLowerCase()) return [];
    return [
      {
        ...playbook.locate('playbook', '', ['language']),
        message: `the folders ${same.locale} and ${playbook.locale} both say that they are in "${language}"`,
        hint: `Write the language of this folder: language: ${playbook.locale.toLowerCase()}.`,
      },
    ];
  });
}

/** Drops repeated problems: a file that is read for several languages is wrong only once. */
function onceEach(problems: readonly Problem[]): Problem[] {
  const told = new Map(problems.map((problem) => [JSON.stringify([shown(problem), problem.message]), problem]));
  return [...told.values()];
}
