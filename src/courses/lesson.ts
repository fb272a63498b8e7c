/** Finds the lessons that courses show in place of whole guides. */
import type { Lesson } from '../../content/schema/index.ts';
import type { Playbook } from '../playbook/playbook.ts';

/** Returns the lesson that stands for a guide in courses, if there is one. */
export const lessonOf = (playbook: Playbook, guide: string): Lesson | undefined =>
  playbook.lessons.find((lesson) => lesson.guide === guide);
