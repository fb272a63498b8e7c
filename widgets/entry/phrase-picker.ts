/** Defines `<closing-phrase-picker>`, and upgrades `<div data-closing-widget="phrase-picker">`. */
import { define } from '../element/define.ts';
import { upgradePlaces } from '../element/upgrade.ts';
import { ClosingPhrasePicker } from '../phrase-picker/phrase-picker.ts';

define('closing-phrase-picker', ClosingPhrasePicker);
upgradePlaces('phrase-picker', 'closing-phrase-picker');
