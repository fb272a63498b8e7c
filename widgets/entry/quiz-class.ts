/** The class alone, for pages that register it themselves. */
export { ClosingQuiz } from '../quiz/quiz.ts';
export * from '../events/events.ts';
