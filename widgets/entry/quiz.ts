/** Defines `<closing-quiz>`, and upgrades `<div data-closing-widget="quiz">`. */
import { register } from '../element/register.ts';
import { ClosingQuiz } from '../quiz/quiz.ts';

register('quiz', ClosingQuiz);
