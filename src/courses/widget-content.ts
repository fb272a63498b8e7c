/** What a course gives its widgets to show: the one checklist or quiz, in the shape of the open data. */
import { publish, withChecklist, withQuiz } from '../../content/publish/index.ts';
import type { Course } from '../../content/schema/index.ts';
import type { ChecklistsFile, QuizzesFile } from '../../content/schema/published.ts';
import type { Playbook } from '../playbook/playbook.ts';

/** A file for `<closing-checklist>` with one checklist. */
export const checklistContent = (playbook: Playbook, id: string): ChecklistsFile => withChecklist(publish(playbook).checklists, id);

/**
 * A file for `<closing-quiz>` with one quiz, which passes at the pass mark of the course. It names no guides: their addresses would
 * lead out of the course.
 */
export function quizContent(playbook: Playbook, course: Course, id: string): QuizzesFile {
  const file = withQuiz(publish(playbook).quizzes, id);
  return { ...file, guides: [], quizzes: file.quizzes.map((quiz) => ({ ...quiz, passMark: course.passMark })) };
}

/** What no widget shows in a course: among it the guide that a question comes from, because it would lead out of the course. */
const unshown = ['situations', 'level', 'guide'];

/** For `JSON.stringify`: leaves out what is not shown, and what is there without being written. A bank of questions is the largest thing in a package. */
export const withoutUnshown = (key: string, value: unknown): unknown =>
  unshown.includes(key) || (key === 'right' && value === false) ? undefined : value;
