/** The classes of all widgets, for pages that register them themselves. */
export { ClosingChecklist } from '../checklist/checklist.ts';
export { ClosingPhrasePicker } from '../phrase-picker/phrase-picker.ts';
export { ClosingPractice } from '../practice/practice.ts';
export { ClosingQuiz } from '../quiz/quiz.ts';
export * from '../events/events.ts';
