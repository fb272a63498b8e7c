/**
 * Makes a copy of a package with other rules. It runs in the browser, because a site of static files has no server that could. The rules
 * appear only in the settings in the page and in the manifest.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { DescribedCourse } from '../formats/course-format.ts';
import { formats, type Format } from '../formats.ts';
import { listedFiles, pageFile } from '../packaging/files.ts';
import { zip } from '../packaging/zip.ts';
import { changeSettings } from '../settings-in-page.ts';
import type { CourseRules } from '../settings.ts';

/**
 * Changes the rules of a package.
 * @param bytes the package, of this format
 * @param course what its manifest says, except for what the rules say
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
