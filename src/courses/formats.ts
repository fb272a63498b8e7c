/**
 * The formats that courses are packed in. To add one: an entry here, a folder in `formats/`, an adapter in the kit's `tracking/`, and
 * what its packages are held to in `test/courses/packages/`.
 */
import type { Standard } from 'closing-playbook-widgets/tracking';
import { cmi5 } from './formats/cmi5/format.ts';
import type { CourseFormat } from './formats/course-format.ts';
import { scorm12 } from './formats/scorm12/format.ts';
import { scorm2004 } from './formats/scorm2004/format.ts';

/** Everything that the kit can track in an LMS, and nothing else, has a format. */
export type Format = Exclude<Standard, 'browser-only'>;

/** In the order in which they are offered. */
export const formats: Readonly<Record<Format, CourseFormat>> = { scorm12, scorm2004, cmi5 };

export const formatNames = Object.keys(formats) as Format[];

/** The name of a package: `/courses/<this>.zip` below the address of a locale is where it is downloaded from. */
export const packageName = (courseId: string, format: Format): string => `${courseId}-${format}`;
