/** What a format of course packages is made of. */
import type { Entry } from '../../../content/schema/index.ts';

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

/** What packages do, in the order in which the page `/courses/` tells it. */
export const behaviours = [
  'provenPackage',
  'provenRecord',
  'provenResume',
  'provenLeaving',
  'provenRetry',
  'provenTrouble',
  'provenLook',
] as const satisfies (keyof Entry<'coursesWording'>)[];

/** A format, told in its folder and listed in `formats.ts`. Nothing in it needs Node: the page `/courses/` writes manifests, too. */
export interface CourseFormat {
  /** How people call it; the same in every language. */
  label: string;
  /** The file that an LMS looks for at the package's root. */
  manifestFile: string;
  /** Writes that file. @returns XML */
  manifest(course: DescribedCourse): string;
  /** How the chunk of its adapter begins in the built kit: `widgets/tracking/<adapter>/`. */
  adapter: string;
  /** How each behaviour is proven by the tests in `test/courses`: a key of the wording. */
  proven: Readonly<Record<(typeof behaviours)[number], keyof Entry<'coursesWording'>>>;
  /** The set of official schema files that belongs into the package; see packaging/schemas.ts. */
  schemas?: 'scorm20044thedition';
}
