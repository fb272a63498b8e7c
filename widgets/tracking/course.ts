/** A course as {@link follow} sees it: what it is made of, and what counts. */
import type { Outcome } from './tracker.ts';

/** One widget, or one text to read, of a course. */
export interface CoursePart {
  /**
   * The identifier of the quiz, checklist or practice (its events' `contentId`), or of a text to read. Unique among the parts of its kind: a
   * checklist and a quiz may share one.
   */
  id: string;
  kind: 'quiz' | 'checklist' | 'practice' | 'text';
  /**
   * Of a quiz: how many questions it asks. That is its weight in the course's score; left out, it is 1. A practice counts in the score
   * where this says its weight.
   */
  questions?: number;
  /**
   * Of a quiz: the identifiers of all questions that it may ask, in an order that stays; of a practice, those of its moments. An LMS that lists answers by position then shows
   * the same question at the same position for every learner.
   */
  questionIds?: readonly string[] | undefined;
}

/** A note of a checklist that the LMS has no room for. It is still in the checklist, until the page is left. */
export interface LostNote {
  part: AnyPart;
  /** The identifier of the checklist's item. */
  item: string;
  text: string;
}

/** What a part is told from the others by. */
export type AnyPart = Pick<CoursePart, 'kind' | 'id'>;

/** What came of a part. */
export interface PartResult {
  done: boolean;
  /** Of a quiz: its best score, per cent. */
  score?: number | undefined;
  /** Of a quiz: how often it was finished. */
  attempts: number;
}

export interface FollowedCourse {
  /** In their order. */
  parts: readonly CoursePart[];
  /** Per cent of right answers over all quizzes that passes. Left out, nothing is passed or failed, only completed. */
  passMark?: number | undefined;
  /** When the course is complete: when every part is done (the default), every quiz, or as soon as it is passed. */
  complete?: 'every-part' | 'quizzes' | 'passed' | undefined;
  /** How many attempts at each quiz count; left out, all of them. The best one stands. */
  attempts?: number | undefined;
  /**
   * Some of the learner's work cannot be kept, or could not be found again. Tell the learner. It is called whenever what has no room
   * changes, with all that has none: the learner can still copy it from the page. Without any part, all has room again.
   *
   * @param parts those concerned, if known
   * @param notes the notes that have no room, among them
   */
  lost?: (why: 'too-large' | 'damaged', parts: readonly AnyPart[], notes: readonly LostNote[]) => void;
  /** How far the course is, or where the learner is, has changed. */
  changed?: () => void;
}

export interface Following {
  /** Where the learner is: any short text of the page's own. Restored from the last session; setting it saves it. */
  place: string;
  /** Marks a text as read. */
  read(id: string): void;
  /** What came of a part so far. */
  result(part: AnyPart): Readonly<PartResult>;
  /** How the course stands. */
  readonly outcome: Outcome;
  /** Gives widgets that were added since then their states. */
  restore(): void;
  stop(): void;
}
