/** The script of the frame page with this widget. */
import { ClosingChecklist } from '../checklist/checklist.ts';
import { define } from '../element/register.ts';
import { startFrame } from '../frame/frame.ts';

define('closing-checklist', ClosingChecklist);
void startFrame('closing-checklist');
