/** The script of the frame page with this widget. */
import { ClosingQuiz } from '../quiz/quiz.ts';
import { define } from '../element/register.ts';
import { startFrame } from '../frame/frame.ts';

define('closing-quiz', ClosingQuiz);
void startFrame('closing-quiz');
