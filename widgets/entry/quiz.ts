/** Defines `<closing-quiz>`, and upgrades `<div data-closing-widget="quiz">`. */
import { define } from '../element/define.ts';
import { upgradePlaces } from '../element/upgrade.ts';
import { ClosingQuiz } from '../quiz/quiz.ts';

define('closing-quiz', ClosingQuiz);
upgradePlaces('quiz', 'closing-quiz');
