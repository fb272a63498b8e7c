/** What packages weigh: printed by the build, and told on the page that offers them. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Course } from '../../../content/schema/index.ts';
import { localeParam, type Playbook } from '../../playbook/playbook.ts';
import type { Format } from '../formats.ts';
import { sizePlaceholder } from './size-placeholder.ts';

export interface PackageSize {
  playbook: Playbook;
  course: Course;
  format: Format;
  bytes: number;
  /** The same without the schema files that SCORM 2004 demands. */
  withoutSchemas: number;
}

/**
 * What a package with the largest quiz is meant to weigh at most, schemas apart. Told and not enforced: an owner may well add questions.
 * What packages weigh beside their content is held to its limit by the tests.
 */
const goal = 60 * 1024;

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

/** Prints what every package weighs. */
export function printSizes(sizes: readonly PackageSize[]): void {
  const rows = Map.groupBy(sizes, ({ playbook, course }) => [localeParam(playbook), course.id].filter(Boolean).join('/'));
  console.log(`Course packages, in KB without the schemas of SCORM 2004; without guides, the goal is ${kilobytes(goal)}:`);
  for (const [name, packages] of rows) {
    console.log(`  ${name}: ${packages.map(({ format, withoutSchemas }) => `${format} ${kilobytes(withoutSchemas)}`).join(', ')}`);
  }
}
