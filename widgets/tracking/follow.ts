/** Feeds a tracker from the widgets' events alone. */
import type { Outcome, Tracker } from './tracker.ts';

/** One widget, or one text to read, of a course. */
export interface CoursePart {
  /** The identifier of the quiz or checklist (its events' `contentId`), or of a text to read. Unique among the parts of its kind: a checklist and a quiz may share one. */
  id: string;
  kind: 'quiz' | 'checklist' | 'text';
  /** Whether the course is complete without it. */
  optional?: boolean;
}

export interface FollowedCourse {
  /** In their order. */
  parts: readonly CoursePart[];
  /** Per cent: the mean of the quizzes' best scores that passes. Left out, nothing is passed or failed, only completed. */
  passMark?: number;
  /** Some of the learner's work could not be kept or found again: the identifiers of the parts, and why. Tell the learner. */
  lost?: (parts: readonly string[], why: 'too-large' | 'damaged') => void;
  /** How far the course is changed. */
  changed?: () => void;
}

export interface Following {
  /** Where the learner is: any short text of the page's own. Restored from the last session; setting it saves it. */
  place: string;
  /** Marks a text as read. */
  read(id: string): void;
  /** Whether a part is done, and of a quiz its best score, per cent. */
  result(part: Pick<CoursePart, 'kind' | 'id'>): { done: boolean; score?: number };
  /** How the course stands. */
  readonly outcome: Outcome;
  stop(): void;
}

/**
 * Follows the widgets under an element: gives them back the state of the last session, and tells the tracker of every answer, tick
 * and result.
 *
 * The widgets stand in the element with their identifiers (`quiz="…"`, `checklist="…"`), `mode="course"` and `remember="off"`: what
 * the tracker keeps belongs to this learner, and a shared computer must not show it to the next.
 *
 * @example const following = follow(document.body, tracker, { parts: [{ id: 'final-exam', kind: 'quiz' }], passMark: 80 });
 */
export type Follow = (element: Element, tracker: Tracker, course: FollowedCourse) => Following;
