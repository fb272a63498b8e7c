/** What a course says of itself when it connects. */
export interface ConnectOptions {
  /** The identifier of the course: what is kept in this browser is kept under it. */
  course: string;
  /** The language of the course, a tag in any spelling (`en_US`); for the questions' texts in learning records. */
  language: string;
  /** Whether a course that was not passed is reported as failed. Left out, it stays incomplete, so that the learner can try again. */
  reportFailed?: boolean;
  /**
   * The address of a small file beside the course's page: after a commit over SCORM it is asked for, to see that the LMS can be reached
   * and that its session goes on. Left out, the page itself is asked for.
   */
  probe?: string | undefined;
}
