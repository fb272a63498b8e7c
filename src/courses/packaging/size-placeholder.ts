import { packageName, type Format } from '../formats.ts';

/** What stands on the page `/courses/` in place of a size until packages are made, because they are made of the built site. */
export const sizePlaceholder = (courseId: string, format: Format) => `{size of ${packageName(courseId, format)}}`;
