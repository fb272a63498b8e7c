/** Reduces a published file to one of its entries, for places that show no other: a frame, a course. */
import { placeholdersIn } from '../line/split.ts';
import type { ChecklistsFile, PracticesFile, QuizzesFile } from '../schema/published.ts';

/** Returns the identifiers of the placeholders in the lines of checklists. */
export const placeholdersOf = (checklists: ChecklistsFile['checklists']): Set<string> =>
  new Set(checklists.flatMap(({ items }) => items.flatMap(({ say }) => say.flatMap(({ text }) => placeholdersIn(text)))));

/**
 * Returns the file with only this checklist, the steps of its items and the placeholders of their lines. For an unknown identifier it holds
 * no checklist.
 */
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

/** Returns the file with only this quiz, and the mistakes and guides of its questions. For an unknown identifier it holds no quiz. */
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

/** Returns the file with only this practice, and the entries that it names. For an unknown identifier it holds no practice. */
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
