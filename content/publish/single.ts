/** A published file with one of its entries alone, for places that show no other: a frame, a course. */
import { placeholdersIn } from '../line/split.ts';
import type { ChecklistsFile, PracticesFile, QuizzesFile } from '../schema/published.ts';

/** The placeholders in the lines of checklists. */
export const placeholdersOf = (checklists: ChecklistsFile['checklists']): Set<string> =>
  new Set(checklists.flatMap(({ items }) => items.flatMap(({ say }) => say.flatMap(({ text }) => placeholdersIn(text)))));

/** The file with this checklist, the steps that its items make and the placeholders of their lines. An unknown identifier leaves no checklist. */
export function withChecklist(file: ChecklistsFile, id: string): ChecklistsFile {
  const checklists = file.checklists.filter((checklist) => checklist.id === id);
  const steps = new Set(checklists.flatMap(({ items }) => items.map((item) => item.step)));
  const placeholders = placeholdersOf(checklists);
  return {
    ...file,
    steps: file.steps.filter((step) => steps.has(step.id)),
    placeholders: file.placeholders.filter(({ id }) => placeholders.has(id)),
    checklists,
  };
}

/** The file with this quiz, and the mistakes and guides of its questions. An unknown identifier leaves no quiz. */
export function withQuiz(file: QuizzesFile, id: string): QuizzesFile {
  const quizzes = file.quizzes.filter((quiz) => quiz.id === id);
  const questions = quizzes.flatMap((quiz) => quiz.questions);
  return {
    ...file,
    mistakes: file.mistakes.filter((mistake) => questions.some((question) => question.mistake === mistake.id)),
    guides: file.guides.filter((guide) => questions.some((question) => question.guide === guide.id)),
    quizzes,
  };
}

/** The file with this practice, and the names of what it names. An unknown identifier leaves no practice. */
export function withPractice(file: PracticesFile, id: string): PracticesFile {
  const practices = file.practices.filter((practice) => practice.id === id);
  const named = new Set(
    practices.flatMap(({ context, situations, mistakes, guide, checklist }) => [context, ...situations, ...mistakes, guide, checklist]),
  );
  const only = <Entry extends { id: string }>(entries: Entry[]): Entry[] => entries.filter((entry) => named.has(entry.id));
  return {
    ...file,
    contexts: only(file.contexts),
    situations: only(file.situations),
    mistakes: only(file.mistakes),
    guides: only(file.guides),
    checklists: only(file.checklists),
    practices,
  };
}
