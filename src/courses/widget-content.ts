/** Gives the widgets of a course their content: one checklist, practice or quiz, in the shape of the open data. */
import { publish, quizzesFile, withChecklist, withPractice, withQuiz } from '../../content/publish/index.ts';
import type { Course } from '../../content/schema/index.ts';
import type { ChecklistsFile, PracticesFile, QuizzesFile } from '../../content/schema/published.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { Part } from './course-parts.ts';

/** Returns a file for `<closing-checklist>` with one checklist. */
export const checklistContent = (playbook: Playbook, id: string): ChecklistsFile => withChecklist(publish(playbook).checklists, id);

/**
 * Returns a file for `<closing-quiz>` with one quiz, which passes at the pass mark of the course. It names no guides, because their
 * addresses would lead out of the course.
 */
export function quizContent(playbook: Playbook, course: Course, { id, questions }: Part): QuizzesFile {
  const file = withQuiz(quizzesFile(playbook, playbook.quizzes), id);
  const quizzes = file.quizzes.map((quiz) => ({
    ...quiz,
    draw: questions === quiz.questions.length ? undefined : questions,
    passMark: course.passMark,
  }));
  return { ...file, guides: [], quizzes };
}

/**
 * Returns a file for `<closing-practice>` with one practice. It names no pages to read on, because their addresses would lead out of the
 * course.
 */
export const practiceContent = (playbook: Playbook, id: string): PracticesFile => ({
  ...withPractice(publish(playbook).practices, id),
  guides: [],
  checklists: [],
});

/** Keys that quizzes and checklists do not show in a course. */
const unshown = ['situations', 'level'];
/** The same for packages. A guide is not shown either, but on the site the kit checks its content and requires the key. */
const unshownInPackages = [...unshown, 'guide'];

/**
 * Makes a replacer for `JSON.stringify` that leaves out what is not shown, and defaults. A bank of questions is the largest thing in a
 * package.
 */
export function withoutUnshown(packaged: boolean): (key: string, value: unknown) => unknown {
  const left = packaged ? unshownInPackages : unshown;
  return (key, value) => (left.includes(key) || (key === 'right' && value === false) ? undefined : value);
}
