/** Lists the parameters that the address of a frame page may have: the attributes of the element, and the look. */
import { openQuizzes } from '../../content/publish/index.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { WidgetKind } from './embeds.ts';
import { faceName } from '../../content/brand/appearance.ts';

export interface Parameter {
  name: string;
  /** All valid values. */
  values?: readonly string[];
  /** A regular expression for the whole value, where the valid ones cannot be listed. */
  pattern?: string;
}

/** Six figures of a colour. Without the sign before them, which begins a fragment in addresses. */
const colour = '[0-9a-f]{6}';

/** A name or a seed: letters, digits and two signs that addresses keep as they are. */
const anyName = '[A-Za-z0-9_\\-]{1,40}';

const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

/** Returns the parameters of a widget's frame page, in the order in which the page lists them. */
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
      { name: 'quiz', values: idsOf(openQuizzes(playbook)) },
      { name: 'mode', values: ['practice', 'course'] },
      { name: 'seed', pattern: anyName },
    ],
    practice: [
      { name: 'practice', values: idsOf(playbook.practices) },
      { name: 'mode', values: ['practice', 'course'] },
      { name: 'seed', pattern: anyName },
      { name: 'say-first', values: ['on'] },
      { name: 'voice', values: ['on'] },
    ],
  };
  return [
    // Some systems add the name of the widget to the address.
    { name: 'widget', values: [widget] },
    ...own[widget],
    { name: 'theme', values: ['auto', 'light', 'dark'] },
    { name: 'look', values: ['themed', 'transparent'] },
    { name: 'accent', pattern: colour },
    { name: 'accent-dark', pattern: colour },
    { name: 'corner', pattern: '\\d{1,2}' },
    { name: 'face', pattern: faceName.source.slice(1, -1) },
    { name: 'remember', pattern: anyName },
  ];
}
