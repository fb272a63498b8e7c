/** Finds the lessons that courses show in place of whole guides. */
import type { Lesson } from '../../content/schema/index.ts';
import type { Playbook } from '../playbook/playbook.ts';

/**
 * Returns the lesson that stands for a guide in courses, if there is one. A lesson that is shown in the default language, because nobody
 * has translated it, never takes the place of a translated guide.
 */
export function lessonOf(playbook: Playbook, guide: string): Lesson | undefined {
  const language = playbook.guides.find(({ id }) => id === guide)?.lang;
  return playbook.lessons.find((lesson) => lesson.guide === guide && lesson.lang === language);
}
