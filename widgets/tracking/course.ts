/** The description of a course for {@link follow}: its parts, and what counts. */
import type { Outcome } from './tracker.ts';

/** A part of a course: a widget, or a text to read. */
export interface CoursePart {
  /**
   * The identifier of the quiz, checklist or practice (its events' `contentId`), or of a text to read. Unique among the parts of its kind:
   * a
   * checklist and a quiz may share one.
   */
  id: string;
  kind: 'quiz' | 'checklist' | 'practice' | 'text';
  /**
   * For a quiz: the number of its questions, which is its weight in the course's score; 1 if left out. A practice counts in the score only
   * if this gives its weight.
   */
  questions?: number;
  /**
   * Of a quiz: the identifiers of all questions that it may ask, in an order that stays; of a practice, those of its moments. An LMS that
   * lists answers by position then shows
   * the same question at the same position for every learner.
   */
  questionIds?: readonly string[] | undefined;
}

/** A note of a checklist that does not fit the LMS. It stays in the checklist until the page is left. */
export interface LostNote {
  part: AnyPart;
  /** The identifier of the checklist's item. */
  item: string;
  text: string;
}

/** What identifies a part among the others. */
export type AnyPart = Pick<CoursePart, 'kind' | 'id'>;

/** The result of a part. */
export interface PartResult {
  done: boolean;
  /** For a quiz: its best score in per cent. */
  score?: number | undefined;
  /** For a quiz: how often it was finished. */
  attempts: number;
}

export interface FollowedCourse {
  /** In their order. */
  parts: readonly CoursePart[];
  /** The percentage of right answers over all quizzes that passes. Left out, the course is never passed or failed, only completed. */
  passMark?: number | undefined;
  /** When the course is complete: when every part is done (the default), every quiz, or as soon as it is passed. */
  complete?: 'every-part' | 'quizzes' | 'passed' | undefined;
  /** How many attempts at each quiz count; all of them if left out. The best one decides. */
  attempts?: number | undefined;
  /**
   * Called whenever the set of work changes that cannot be stored or restored, with all of it. Tell the learner, who can still copy it from
   * the page. Called without parts once everything fits again.
   *
   * @param parts those concerned, if known
   * @param notes the notes that have no room, among them
   */
  lost?: (why: 'too-large' | 'damaged', parts: readonly AnyPart[], notes: readonly LostNote[]) => void;
  /** Called when the progress or the learner's place has changed. */
  changed?: () => void;
}

export interface Following {
  /** The learner's place, as a short text of the page's choice. It is restored from the last session; setting it saves it. */
  place: string;
  /** Marks a text as read. */
  read(id: string): void;
  /** Returns the result of a part so far. */
  result(part: AnyPart): Readonly<PartResult>;
  /** Returns the outcome of the course so far. */
  readonly outcome: Outcome;
  /** Restores the states of widgets that were added since. */
  restore(): void;
  stop(): void;
}
