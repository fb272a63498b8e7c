/** What is wrong with questions that cannot be asked, in words. Loaded only where there are such. */
import type { Problem } from '../content/problem.ts';
import type { PublishedQuiz, Question } from '../content/types.ts';
import { isAskable, mostEntries } from './entries.ts';

const messages: Record<Question['kind'], Problem> = {
  single: { path: 'options', message: 'mark exactly one option with "right": true' },
  several: { path: 'options', message: 'mark at least one option with "right": true, and leave at least one without' },
  order: { path: 'items', message: `list at most ${mostEntries} here` },
  'find-mistake': { path: 'transcript', message: 'mark exactly one line of the agent with "right": true' },
};

/** The flaws of quizzes as the content has them. */
export function flawsOf(quizzes: readonly PublishedQuiz[]): Problem[] {
  return quizzes.flatMap(({ questions }, index) =>
    questions.flatMap((question, number) => {
      if (isAskable(question)) return [];
      const { path, message } = messages[question.kind];
      return [{ path: `quizzes[${index}].questions[${number}].${path}`, message }];
    }),
  );
}
