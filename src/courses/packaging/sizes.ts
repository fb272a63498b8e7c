/** What packages weigh: printed by the build, held against the limit, and told on the page that offers them. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Course } from '../../../content/schema/index.ts';
import { localeParam, type Playbook } from '../../playbook/playbook.ts';
import { partsOf } from '../course-parts.ts';
import { packageName, type Format } from '../formats.ts';
import { sizePlaceholder } from './size-placeholder.ts';

export interface PackageSize {
  playbook: Playbook;
  course: Course;
  format: Format;
  bytes: number;
  /** The same without the schema files that SCORM 2004 demands. */
  withoutSchemas: number;
}

/** The most that a package may weigh, schemas apart: so much with the largest quiz, and so much more for each guide to read. */
const limits = { course: 60 * 1024, guide: 6 * 1024 };

const limitOf = ({ playbook, course }: PackageSize): number =>
  limits.course + partsOf(playbook, course).filter(({ kind }) => kind === 'guide').length * limits.guide;

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);

/** Puts the sizes into the page `/courses/` of every locale. */
export async function fillSizes(site: string, sizes: readonly PackageSize[]): Promise<void> {
  for (const playbook of new Set(sizes.map((size) => size.playbook))) {
    const file = path.join(site, localeParam(playbook) ?? '', 'courses', 'index.html');
    const number = new Intl.NumberFormat(playbook.settings.language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
    let page = await readFile(file, 'utf8');
    for (const { course, format, bytes } of sizes.filter((size) => size.playbook === playbook)) {
      page = page.replaceAll(sizePlaceholder(course.id, format), number.format(bytes / 1024));
    }
    await writeFile(file, page);
  }
}

/**
 * Prints what every package weighs.
 *
 * @throws if one is over the limit
 */
export function printSizes(sizes: readonly PackageSize[]): void {
  const rows = Map.groupBy(sizes, ({ playbook, course }) => [localeParam(playbook), course.id].filter(Boolean).join('/'));
  console.log('Course packages, in KB without the schemas of SCORM 2004:');
  for (const [name, packages] of rows) {
    const weights = packages.map(({ format, withoutSchemas }) => `${format} ${kilobytes(withoutSchemas)}`);
    console.log(`  ${name}: ${weights.join(', ')} of ${packages[0] ? kilobytes(limitOf(packages[0])) : ''}`);
  }
  const over = sizes.filter((size) => size.withoutSchemas > limitOf(size));
  if (over.length > 0) throw new Error(`Over the limit: ${over.map(({ course, format }) => packageName(course.id, format)).join(', ')}.`);
}
