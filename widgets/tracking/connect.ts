/** The way in: a tracker for a package's edition. */
import type { Standard, Tracker } from './tracker.ts';

export interface ConnectOptions {
  /** The identifier of the course: what is kept in this browser is kept under it. */
  course: string;
  /** The language of the course, a BCP 47 tag; for the questions' texts in learning records. */
  language: string;
  /** Whether a course that was not passed is reported as failed. Left out, it stays incomplete, so that the learner can try again. */
  reportFailed?: boolean;
}

/**
 * Connects a course to what keeps its record.
 *
 * It never rejects and nothing it gives ever throws: without an LMS, with one that refuses or breaks, the course runs on what this
 * browser keeps, and `connection` says so.
 *
 * @example const tracker = await connect('scorm12', { course: 'the-closing-course', language: 'en' });
 */
export type Connect = (standard: Standard, options: ConnectOptions) => Promise<Tracker>;
