/**
 * The formats that courses are packed in. To add one: an entry here, a folder in `formats/`, an adapter in the kit's `tracking/`, and the
 * rules for its packages in `test/courses/packages/`.
 */
import type { Standard } from 'closing-playbook-widgets/tracking';
import { cmi5 } from './formats/cmi5/format.ts';
import type { CourseFormat } from './formats/course-format.ts';
import { scorm12 } from './formats/scorm12/format.ts';
import { scorm2004 } from './formats/scorm2004/format.ts';

/** A format: everything that the kit can track in an LMS. */
export type Format = Exclude<Standard, 'browser-only'>;

/** The formats, in the order in which they are offered. */
export const formats: Readonly<Record<Format, CourseFormat>> = { scorm12, scorm2004, cmi5 };

export const formatNames = Object.keys(formats) as Format[];

/** Returns the name of a package. It is downloaded from `/courses/<name>.zip` below the address of its locale. */
export const packageName = (courseId: string, format: Format): string => `${courseId}-${format}`;
