/** Defines `<closing-checklist>`, and upgrades `<div data-closing-widget="checklist">`. */
import { ClosingChecklist } from '../checklist/checklist.ts';
import { define } from '../element/define.ts';
import { upgradePlaces } from '../element/upgrade.ts';

define('closing-checklist', ClosingChecklist);
upgradePlaces('checklist', 'closing-checklist');
