/** The formats that a course is packed in, in the order in which they are offered. */
export const formats = ['scorm12', 'scorm2004', 'cmi5'] as const;

export type Format = (typeof formats)[number];

/** The name of a package: `/courses/<this>` below the address of a locale is where it is downloaded from. */
export const packageName = (courseId: string, format: Format): string => `${courseId}-${format}.zip`;
