/** Defines `<closing-checklist>`, and upgrades `<div data-closing-widget="checklist">`. */
import { ClosingChecklist } from '../checklist/checklist.ts';
import { register } from '../element/register.ts';

register('checklist', ClosingChecklist);
