/** Defines `<closing-phrase-picker>`, and upgrades `<div data-closing-widget="phrase-picker">`. */
import { register } from '../element/register.ts';
import { ClosingPhrasePicker } from '../phrase-picker/phrase-picker.ts';

register('phrase-picker', ClosingPhrasePicker);
