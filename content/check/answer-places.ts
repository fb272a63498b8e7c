import type { LoadedPlaybook, Problem } from '../read/index.ts';
import type { Question } from '../schema/question-kinds.ts';
import { entriesOf } from '../schema/question-kinds.ts';
import type { Rule } from './rule.ts';

/** With fewer questions of a kind, a run of the same answer is chance. */
const fewestQuestions = 12;
/** The largest share of the questions whose answer may be found in the same way. */
const largestShare = 0.4;

/**
 * Protects learners from answers that can be found without reading: the mistake is not mostly the same one of the agent's lines, because a
 * conversation is never shuffled, and the right option is not mostly the longest.
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
];

const questionsOf = (playbook: LoadedPlaybook, kind: Question['kind']) => playbook.questions.filter((question) => question.kind === kind);

/** Returns which of the agent's lines is the mistake, counted from one. */
const placeOfMistake = (question: Question) =>
  entriesOf(question)
    .filter(({ who }) => who === 'agent')
    .findIndex(({ right }) => right) + 1;

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
