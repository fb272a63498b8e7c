/** A quiz to test with: a question of each kind, in the order in which they stand here. */
import type { PublishedQuiz, QuizzesFile } from '../schema/published.ts';
import type { Question } from '../schema/question-kinds.ts';

const shared = { level: 1, mistake: 'rushing', guide: 'routine', situations: [] };

export const single = {
  ...shared,
  id: 'one-right',
  kind: 'single' as const,
  prompt: 'The caller thanks you. What now?',
  options: [
    { text: 'Thank them back', right: true, feedback: 'It ends warmly.' },
    {
      text: 'Hang up',
      right: false,
      feedback: 'They had more to say.',
      heard: 'You are done with me.',
      instead: 'Thank you for calling, Mr Roy.',
    },
    { text: 'Say nothing', right: false, feedback: 'Silence sounds cold.' },
  ],
} satisfies Question;

export const several = {
  ...shared,
  id: 'some-right',
  kind: 'several' as const,
  mistake: 'silence',
  guide: 'recap',
  prompt: 'What belongs in a recap?',
  options: [
    { text: 'What was agreed', right: true, feedback: 'They can correct it.' },
    { text: 'The date', right: true, feedback: 'They can plan.' },
    { text: 'A joke', right: false, feedback: 'Not while they take notes.' },
  ],
} satisfies Question;

export const order = {
  ...shared,
  id: 'in-order',
  kind: 'order' as const,
  prompt: 'Put the close in order.',
  items: [
    { text: 'Recap', feedback: 'It comes first.' },
    { text: 'Thank', feedback: 'Once all is said.' },
    { text: 'Goodbye', feedback: 'It comes last.' },
  ],
} satisfies Question;

export const findMistake = {
  ...shared,
  id: 'the-line',
  kind: 'find-mistake' as const,
  prompt: 'Which line comes too early?',
  scene: 'Ms Lind asks about a bill.',
  speakers: { agent: 'Sam', caller: 'Ms Lind' },
  transcript: [
    { who: 'agent' as const, says: 'I have sent the bill again.', right: false, feedback: 'It says what was done.' },
    { who: 'caller' as const, says: 'Good. And about the other', right: false },
    {
      who: 'agent' as const,
      says: 'Right, goodbye.',
      right: true,
      feedback: 'She had begun to ask.',
      heard: 'No time for me.',
      instead: 'Yes, the other one?',
    },
  ],
} satisfies Question;

/** A conversation without a mistake. */
export const allIsFine = {
  ...findMistake,
  id: 'no-line',
  prompt: 'Which line, if any, would you change?',
  transcript: [
    { who: 'agent' as const, says: 'I have sent the bill again.', right: false, feedback: 'It says what was done.' },
    { who: 'caller' as const, says: 'Good, thank you.', right: false },
    { who: 'agent' as const, says: 'Thank you for calling, Ms Lind. Goodbye.', right: false, feedback: 'Once all is said.' },
  ],
  allFine: { text: 'None of them.', feedback: 'All is said, and she has thanked him.' },
} satisfies Question;

/** A question of each kind. */
export const questions: readonly Question[] = [single, several, order, findMistake];

/** The small quiz, with what a test changes in it. */
export const quizOf = (change: Partial<PublishedQuiz>): PublishedQuiz => ({
  id: 'small',
  title: 'A small quiz',
  summary: 'One of each kind.',
  order: 1,
  questions: [...questions],
  shuffle: false,
  passMark: 75,
  exam: false,
  triesPerQuestion: 1,
  ...change,
});

/** The file, with what a test changes in its only quiz. */
export function smallQuiz(change: Partial<PublishedQuiz> = {}): QuizzesFile {
  return {
    version: 1,
    language: 'en',
    mistakes: [
      { id: 'rushing', label: 'Sounding rushed' },
      { id: 'silence', label: 'Ending in silence' },
    ],
    guides: [
      { id: 'routine', title: 'The routine close', url: 'guides/routine/' },
      { id: 'recap', title: 'The recap', url: 'guides/recap/' },
    ],
    quizzes: [quizOf(change)],
  };
}
