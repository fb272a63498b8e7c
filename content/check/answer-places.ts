import type { LoadedPlaybook, Problem } from '../read/index.ts';
import type { Question } from '../schema/question-kinds.ts';
import { entriesOf } from '../schema/question-kinds.ts';
import type { Rule } from './rule.ts';

/** With fewer questions of a kind, a run of the same answer is chance. */
const fewestQuestions = 12;
/** Where fewer conversations offer that all is fine, that is never or always so by chance. */
const fewestOffers = 4;
/** The largest share of the questions whose answer may be found in the same way. */
const largestShare = 0.4;

/**
 * Protects learners from answers that can be found without reading: the mistake is not mostly the same one of the agent's lines, because a
 * conversation is never shuffled; the right option is not mostly the longest; and the answer that all is fine is sometimes right, and
 * sometimes not.
 */
export const answersKeepNoPlace: Rule = (playbook) => [
  ...mostly(playbook, questionsOf(playbook, 'find-mistake'), placeOfMistake, (place, share) => ({
    message: `the mistake is line ${place} of the agent's in ${share} that ask for it`,
    hint: 'Begin some of the conversations later, or let more be said before the mistake.',
  })),
  ...mostly(playbook, questionsOf(playbook, 'single'), longestIsRight, (_, share) => ({
    message: `the right option is the longest in ${share} with one right option`,
    hint: 'Cut some of the right options, or let wrong ones say as much.',
  })),
  ...offersThatTellNothing(playbook),
];

function offersThatTellNothing(playbook: LoadedPlaybook): Problem[] {
  const offers = playbook.questions.filter((question) => 'allFine' in question && question.allFine);
  const [first] = offers;
  const right = offers.filter((question) => placeOfMistake(question) === undefined).length;
  if (!first || offers.length < fewestOffers || (right > 0 && right < offers.length)) return [];
  return [
    {
      ...playbook.locate('questions', first.id, ['allFine']),
      message: `the answer that all is fine is ${right === 0 ? 'never' : 'always'} right in the ${offers.length} questions that offer it`,
      hint: right === 0 ? 'Offer it in some conversations without a mistake.' : 'Offer it in some conversations with a mistake.',
    },
  ];
}

const questionsOf = (playbook: LoadedPlaybook, kind: Question['kind']) => playbook.questions.filter((question) => question.kind === kind);

/** Returns which of the agent's lines is the mistake, counted from one, or undefined if all is fine. */
function placeOfMistake(question: Question): number | undefined {
  const lines = entriesOf(question).filter(({ who }) => who === 'agent');
  const index = lines.findIndex(({ right }) => right);
  return index < 0 ? undefined : index + 1;
}

/** Returns 1 if the right option is the longest, or undefined. */
function longestIsRight(question: Question): number | undefined {
  const lengths = entriesOf(question).map(({ text }) => text.length);
  const right = entriesOf(question).findIndex((entry) => entry.right);
  return lengths[right] === Math.max(...lengths) ? 1 : undefined;
}

/** Reports a value that too many of the questions have in common, at the first question that has it. */
function mostly(
  playbook: LoadedPlaybook,
  questions: readonly Question[],
  valueOf: (question: Question) => number | undefined,
  told: (value: number, share: string) => Pick<Problem, 'message' | 'hint'>,
): Problem[] {
  if (questions.length < fewestQuestions) return [];
  const byValue = new Map<number, Question[]>();
  for (const question of questions) {
    const value = valueOf(question);
    if (value !== undefined) byValue.set(value, [...(byValue.get(value) ?? []), question]);
  }
  return [...byValue].flatMap(([value, alike]): Problem[] => {
    const [first] = alike;
    if (!first || alike.length / questions.length <= largestShare) return [];
    const share = `${alike.length} of the ${questions.length} questions`;
    return [{ ...playbook.locate('questions', first.id), ...told(value, share) }];
  });
}
