/** Defines `<closing-practice>`, and upgrades `<div data-closing-widget="practice">`. */
import { register } from '../element/register.ts';
import { ClosingPractice } from '../practice/practice.ts';

register('practice', ClosingPractice);
