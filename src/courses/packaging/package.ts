/** One course in one format: the files, and the zip. */
import type { Format } from '../formats.ts';
import { cmi5CourseStructure } from '../manifests/cmi5.ts';
import type { DescribedCourse } from '../manifests/described-course.ts';
import { scorm12Manifest } from '../manifests/scorm-12.ts';
import { scorm2004Manifest } from '../manifests/scorm-2004.ts';
import { usedStyle } from './used-style.ts';
import { packagedPage, pageFile, scriptFile, styleFile } from './page.ts';

export interface CourseFiles {
  /** The course's page as built for the site. */
  page: string;
  style: string;
  script: string;
  licence: string;
  /** The schema files for SCORM 2004. */
  schemas: ReadonlyMap<string, string>;
}

const manifests = {
  scorm12: { name: 'imsmanifest.xml', write: scorm12Manifest },
  scorm2004: { name: 'imsmanifest.xml', write: scorm2004Manifest },
  cmi5: { name: 'cmi5.xml', write: cmi5CourseStructure },
} as const;

/** Every file of a package by its name, the manifest first. */
export function packageFiles(format: Format, course: Omit<DescribedCourse, 'files'>, from: CourseFiles): Map<string, string> {
  const page = packagedPage(from.page, format);
  const content = new Map([
    [pageFile, page],
    [scriptFile, from.script],
    [styleFile, usedStyle(from.style, page)],
    ['LICENSE.txt', from.licence],
  ]);
  const { name, write } = manifests[format];
  const schemas = format === 'scorm2004' ? from.schemas : [];
  return new Map([[name, write({ ...course, files: [...content.keys()] })], ...content, ...schemas]);
}
