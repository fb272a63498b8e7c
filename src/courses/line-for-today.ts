import type { Course, Phrase } from '../../content/schema/index.ts';
import { entriesOf, type Playbook } from '../playbook/playbook.ts';

/** Returns the line that somebody takes along from a course: the first to say of its checklists; none where it has no checklist. */
export function lineForToday(playbook: Playbook, course: Course): Phrase | undefined {
  const lists = course.sections.flatMap(({ parts }) => parts.flatMap(({ checklist }) => checklist ?? []));
  const lines = entriesOf(playbook.checklists, lists).flatMap(({ items }) => items.flatMap(({ phrases }) => phrases));
  return entriesOf(playbook.phrases, lines.slice(0, 1))[0];
}
