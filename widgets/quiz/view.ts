/** What the parts of the quiz are shown with. */
import type { Question } from '../content/types.ts';
import type { QuizWording, SharedWording } from '../content/wording-types.ts';

export type Words = SharedWording & QuizWording;

export type Later = typeof import('./later.ts');

export interface QuestionView {
  question: Question;
  words: Words;
  /** The language of `words`. */
  language: string;
  /** The positions of the question's entries in the order in which they are shown. */
  order: readonly number[];
  /** What is picked; of things to put in order, the order as it is now. */
  picked: readonly number[];
  /** Whether that is answered: there is feedback to show. */
  answered: boolean;
  /** Whether it counts, so that the right answer may be shown. */
  final: boolean;
  /** What shows answers, once it is loaded. */
  later: Later | undefined;
  /** The learner picks something else. */
  pick: (response: readonly number[]) => void;
  /** Moves the focus once the next rendering is there. */
  focus: (selector: string) => void;
  /** Says something to screen readers. */
  announce: (text: string) => void;
}
