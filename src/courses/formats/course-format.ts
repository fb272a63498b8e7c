/** Says what a format of course packages consists of. */
import type { Entry } from '../../../content/schema/index.ts';

/** What a manifest says about a course. */
export interface DescribedCourse {
  /** The identifier in the playbook. */
  id: string;
  title: string;
  summary: string;
  /** A language tag (BCP 47). */
  language: string;
  /** Per cent, 0 to 100; `undefined` where the course has no quiz. */
  passMark: number | undefined;
  /** The address that identifies the course, whether or not a page stands there. It ends in a slash. */
  address: string;
  /** The files of the package, in the order of the manifest; the first one is launched. */
  files: readonly string[];
}

/** What packages do, in the order in which the page `/courses/` lists it. */
export const behaviours = [
  'provenPackage',
  'provenRecord',
  'provenResume',
  'provenLeaving',
  'provenRetry',
  'provenTrouble',
  'provenLook',
] as const satisfies (keyof Entry<'coursesWording'>)[];

/**
 * A format, defined in its folder and listed in `formats.ts`. Nothing in it may need Node, because the page `/courses/` writes manifests,
 * too.
 */
export interface CourseFormat {
  /** The name that people use, the same in every language. */
  label: string;
  /** The name of the manifest, which an LMS looks for at the root of the package. */
  manifestFile: string;
  /**
   * Writes the manifest.
   * @returns XML
   */
  manifest(course: DescribedCourse): string;
  /** The adapter of the kit, `widgets/tracking/<adapter>/`. The name of its chunk in the built kit begins with this. */
  adapter: string;
  /** How the tests in `test/courses` prove each behaviour: a key of the wording. */
  proven: Readonly<Record<(typeof behaviours)[number], keyof Entry<'coursesWording'>>>;
  /** The set of official schema files that the package must contain; see packaging/schemas.ts. */
  schemas?: 'scorm20044thedition';
}
