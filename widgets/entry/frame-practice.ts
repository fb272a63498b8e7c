/** The script of the frame page with this widget. */
import { define } from '../element/register.ts';
import { startFrame } from '../frame/frame.ts';
import { ClosingPractice } from '../practice/practice.ts';

define('closing-practice', ClosingPractice);
void startFrame('closing-practice');
