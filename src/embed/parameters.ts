/** What the address of a frame page may say: the names of the element's attributes, and the look. */
import type { Playbook } from '../playbook/playbook.ts';
import type { WidgetKind } from './embeds.ts';

export interface Parameter {
  name: string;
  /** All that it can be, */
  values?: readonly string[];
  /** or what it must look like, as a regular expression for the whole. */
  pattern?: string;
}

const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

/** The parameters of a widget's frame page, in the order in which it lists them. */
export function parametersOf(playbook: Playbook, widget: WidgetKind): Parameter[] {
  const own: Record<WidgetKind, Parameter[]> = {
    checklist: [
      { name: 'checklist', values: idsOf(playbook.checklists) },
      { name: 'mode', values: ['call', 'course'] },
    ],
    phrases: [
      { name: 'context', values: idsOf(playbook.contexts) },
      { name: 'situation', values: idsOf(playbook.situations) },
      { name: 'step', values: idsOf(playbook.steps) },
      { name: 'tone', values: idsOf(playbook.tones) },
    ],
    quiz: [
      { name: 'quiz', values: idsOf(playbook.quizzes) },
      { name: 'mode', values: ['practice', 'course'] },
      { name: 'seed', pattern: '[A-Za-z0-9_\\-]{1,40}' },
    ],
    practice: [
      { name: 'practice', values: idsOf(playbook.practices) },
      { name: 'mode', values: ['practice', 'course'] },
      { name: 'seed', pattern: '[A-Za-z0-9_\\-]{1,40}' },
      { name: 'say-first', values: ['on'] },
      { name: 'voice', values: ['on'] },
    ],
  };
  return [
    // For systems that hand over the widget's name as well.
    { name: 'widget', values: [widget] },
    ...own[widget],
    { name: 'theme', values: ['auto', 'light', 'dark'] },
    { name: 'look', values: ['themed', 'transparent'] },
    { name: 'remember', pattern: '[A-Za-z0-9_\\-]{1,40}' },
  ];
}
