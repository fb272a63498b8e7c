/** What a course gives its widgets to show: the one checklist, practice or quiz, in the shape of the open data. */
import { publish, withChecklist, withPractice, withQuiz } from '../../content/publish/index.ts';
import type { Course } from '../../content/schema/index.ts';
import type { ChecklistsFile, PracticesFile, QuizzesFile } from '../../content/schema/published.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { Part } from './course-parts.ts';

/** A file for `<closing-checklist>` with one checklist. */
export const checklistContent = (playbook: Playbook, id: string): ChecklistsFile => withChecklist(publish(playbook).checklists, id);

/**
 * A file for `<closing-quiz>` with one quiz, which passes at the pass mark of the course. It names no guides: their addresses would
 * lead out of the course.
 */
export function quizContent(playbook: Playbook, course: Course, { id, questions }: Part): QuizzesFile {
  const file = withQuiz(publish(playbook).quizzes, id);
  const quizzes = file.quizzes.map((quiz) => ({
    ...quiz,
    draw: questions === quiz.questions.length ? undefined : questions,
    passMark: course.passMark,
  }));
  return { ...file, guides: [], quizzes };
}

/** A file for `<closing-practice>` with one practice. It names no pages to read on: their addresses would lead out of the course. */
export const practiceContent = (playbook: Playbook, id: string): PracticesFile => ({
  ...withPractice(publish(playbook).practices, id),
  guides: [],
  checklists: [],
});

/** What no quiz and no checklist shows in a course. */
const unshown = ['situations', 'level'];
/** A guide leads out of the course, and is not shown either; but on the site the kit checks its content, and asks for it. */
const unshownInPackages = [...unshown, 'guide'];

/**
 * For `JSON.stringify`: leaves out what is not shown, and what is there without being written. A bank of questions is the largest thing in
 * a package.
 */
export function withoutUnshown(packaged: boolean): (key: string, value: unknown) => unknown {
  const left = packaged ? unshownInPackages : unshown;
  return (key, value) => (left.includes(key) || (key === 'right' && value === false) ? undefined : value);
}
