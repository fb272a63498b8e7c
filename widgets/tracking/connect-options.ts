/** The options of {@link connect}. */
export interface ConnectOptions {
  /** The identifier of the course. Backups in the browser are stored under it. */
  course: string;
  /** The language of the course, a tag in any spelling (`en_US`); for the questions' texts in learning records. */
  language: string;
  /** Whether a course that was not passed is reported as failed. Left out, it stays incomplete, so that the learner can try again. */
  reportFailed?: boolean;
  /**
   * The address of a small file beside the course's page. The tracker requests it after a SCORM commit, to find out whether the LMS can be
   * reached and the session is still valid. Left out, the tracker requests the page itself.
   */
  probe?: string | undefined;
}
