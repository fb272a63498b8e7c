/** The script of the frame page with this widget. */
import { ClosingPhrasePicker } from '../phrase-picker/phrase-picker.ts';
import { define } from '../element/register.ts';
import { startFrame } from '../frame/frame.ts';

define('closing-phrase-picker', ClosingPhrasePicker);
void startFrame('closing-phrase-picker');
