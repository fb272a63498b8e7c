/** Merges two versions of a learner's work that were made on two computers, so that nothing of either is lost. */
import { asRecord, decodeState, encodeState } from '../../state/state.ts';
import type { SavedCourse, SavedPart } from './saved-state.ts';

/** Returns the better of two values, or the only one. */
const most = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);

/** Merges the answers of two attempts with the same draw. */
function mergeQuizzes(one: Record<string, unknown>, other: Record<string, unknown>): string | undefined {
  if (one['seed'] !== other['seed']) return undefined;
  const best = Math.max(...[one['best'], other['best']].filter((score) => typeof score === 'number'));
  return encodeState('quiz', 1, {
    ...other,
    ...one,
    ...(Number.isFinite(best) && { best }),
    answers: { ...asRecord(other['answers']), ...asRecord(one['answers']) },
  });
}

function mergeChecklists(one: Record<string, unknown>, other: Record<string, unknown>): string {
  const ticks = [one, other].flatMap(({ ticks: marks }) => (Array.isArray(marks) ? (marks as unknown[]) : []));
  const notes = { ...asRecord(other['notes']), ...asRecord(one['notes']) };
  return encodeState('checklist', 1, { ...other, ...one, ticks: [...new Set(ticks)], notes });
}

function mergeStates(one: string, other: string): string {
  const quizzes = [decodeState('quiz', 1, one), decodeState('quiz', 1, other)] as const;
  const checklists = [decodeState('checklist', 1, one), decodeState('checklist', 1, other)] as const;
  const merged =
    quizzes[0] && quizzes[1]
      ? mergeQuizzes(quizzes[0], quizzes[1])
      : checklists[0] && checklists[1] && mergeChecklists(checklists[0], checklists[1]);
  // If two do not fit together, the longer one has more of the learner's work.
  return merged ?? (other.length > one.length ? other : one);
}

function mergeParts(one: SavedPart, other: SavedPart): SavedPart {
  return {
    done: one.done || other.done,
    score: most(one.score, other.score),
    attempts: Math.max(one.attempts, other.attempts),
    state: one.state === other.state ? one.state : mergeStates(one.state, other.state),
  };
}

/** @param one the version that wins where the two contradict each other */
export function mergeCourses(one: SavedCourse, other: SavedCourse): SavedCourse {
  const parts = new Map(other.parts);
  for (const [key, part] of one.parts) {
    const same = parts.get(key);
    parts.set(key, same ? mergeParts(part, same) : part);
  }
  return { place: one.place || other.place, parts };
}
