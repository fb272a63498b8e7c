import type { CoursePart, FollowedCourse, PartResult } from './course.ts';
import type { Outcome } from './tracker.ts';

/**
 * Returns the outcome of a course: the score over all quizzes, weighted by their questions, and whether it is complete and passed. An
 * unfinished quiz scores 0. The course fails only when no quiz is left. A course without a quiz scores 100 once it is complete, because an
 * LMS shows a missing score as the grade 0.
 */
export function courseOutcome(
  { parts, passMark, complete = 'every-part' }: Pick<FollowedCourse, 'parts' | 'passMark' | 'complete'>,
  result: (part: CoursePart) => PartResult,
): Outcome {
  const quizzes = parts.filter(({ kind, questions }) => kind === 'quiz' || (kind === 'practice' && questions !== undefined));
  const weight = ({ questions = 1 }: CoursePart): number => questions;
  const total = quizzes.reduce((sum, quiz) => sum + weight(quiz), 0);
  const right = quizzes.reduce((sum, quiz) => sum + weight(quiz) * (result(quiz).score ?? 0), 0);
  const isDone = (part: CoursePart): boolean => result(part).done;
  const allTaken = quizzes.every(isDone);
  const score = total > 0 ? Math.round(right / total) : 100;
  const judged = passMark !== undefined && total > 0;
  const passed = judged && score >= passMark;

  if (complete === 'passed' && judged) {
    if (!passed && !allTaken) return { completed: false };
    return { completed: passed, passed, score };
  }
  const completed = complete === 'quizzes' && quizzes.length > 0 ? allTaken : parts.every(isDone);
  if (!completed) return { completed };
  return { completed, passed: judged ? passed : undefined, score };
}
