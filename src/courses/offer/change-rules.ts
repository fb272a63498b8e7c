/**
 * Makes of a package one in which other rules count. In the browser, because a site of files has no server that could: all that depends
 * on the rules is the settings in the page and the manifest.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { DescribedCourse } from '../formats/course-format.ts';
import { formats, type Format } from '../formats.ts';
import { listedFiles, pageFile } from '../packaging/files.ts';
import { zip } from '../packaging/zip.ts';
import { changeSettings } from '../settings-in-page.ts';
import type { CourseRules } from '../settings.ts';

/**
 * @param bytes  the package, of this format
 * @param course what its manifest tells, but for what the rules say
 * @throws if the bytes are no package of ours
 */
export function changeRules(
  bytes: Uint8Array,
  format: Format,
  course: Omit<DescribedCourse, 'files' | 'language' | 'passMark'>,
  rules: CourseRules,
): Uint8Array<ArrayBuffer> {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const page = files.get(pageFile);
  if (!page) throw new Error(`The package has no ${pageFile}.`);
  const { manifestFile, manifest } = formats[format];
  const { language, passMark } = rules;
  files.set(pageFile, strToU8(changeSettings(strFromU8(page), (settings) => ({ ...settings, rules }))));
  files.set(manifestFile, strToU8(manifest({ ...course, language, passMark, files: listedFiles(files.keys()) })));
  return zip(files);
}
