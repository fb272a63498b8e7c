/** What a manifest tells of a course. */
export interface DescribedCourse {
  /** The identifier, as the playbook has it. */
  id: string;
  title: string;
  summary: string;
  /** A BCP 47 tag. */
  language: string;
  /** Per cent, 0 to 100; `undefined` where the course has no quiz. */
  passMark: number | undefined;
  /** The address that the course is known under, whether or not anything stands there: it ends in a slash. */
  address: string;
  /** The files of the package, in the order in which they are listed; the first one is launched. */
  files: readonly string[];
}
