/** Packs every course of a built site in every format. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { basePath, siteAddress } from '../../build/settings.ts';
import { localeParam, type Playbook } from '../../playbook/playbook.ts';
import type { Course } from '../../../content/schema/index.ts';
import { languageOf, partsOf, passMarkOf } from '../course-parts.ts';
import { formats, packageName } from '../formats.ts';
import { bundleCourse } from './bundle.ts';
import { licenceText } from './licence.ts';
import { packageFiles, type CourseFiles } from './package.ts';
import { styleSheetsOf } from './page.ts';
import { schemasOf } from './schemas.ts';
import { fillSizes, printSizes, type PackageSize } from './sizes.ts';
import { zip } from './zip.ts';

/**
 * Writes `courses/<id>-<format>.zip` beside the courses' pages, for every locale, and their sizes into the page that offers them.
 *
 * @param site      the folder of the built site
 * @param playbooks as checked
 * @param into      the folder of the site that gets the packages, if it is another one
 */
export async function writePackages(site: string, playbooks: readonly Playbook[], into = site): Promise<void> {
  const [licence, schemas] = await Promise.all([licenceText(), schemasOf('scorm20044thedition')]);
  const scripts = new Map<string, Promise<string>>();
  const sizes: PackageSize[] = [];
  for (const playbook of playbooks) {
    const courses = path.join(localeParam(playbook) ?? '', 'courses');
    await mkdir(path.join(into, courses), { recursive: true });
    for (const course of playbook.courses) {
      const widgets = [...new Set(partsOf(playbook, course).map(({ kind }) => kind))].filter((kind) => kind !== 'guide').sort();
      const page = await readFile(path.join(site, courses, course.id, 'index.html'), 'utf8');
      const style = await styleOf(site, page);
      for (const format of formats) {
        const { language } = playbook.settings;
        const key = [format, language, ...widgets].join(' ');
        const bundled = scripts.get(key) ?? bundleCourse(format, widgets, language);
        scripts.set(key, bundled);
        const from: CourseFiles = { page, style, script: await bundled, licence, schemas };
        const files = packageFiles(format, described(playbook, course), from);
        const bytes = zip(files);
        await writeFile(path.join(into, courses, packageName(course.id, format)), bytes);
        const own = new Map([...files].filter(([name]) => !schemas.has(name)));
        sizes.push({
          playbook,
          course,
          format,
          bytes: bytes.length,
          withoutSchemas: own.size === files.size ? bytes.length : zip(own).length,
        });
      }
    }
  }
  if (into === site) await fillSizes(site, sizes);
  printSizes(sizes);
}

function described(playbook: Playbook, course: Course) {
  const address = [localeParam(playbook), 'courses', course.id, ''].filter((part) => part !== undefined).join('/');
  return {
    id: course.id,
    title: course.title,
    summary: course.summary,
    language: languageOf(playbook, course),
    passMark: passMarkOf(course),
    address: new URL(basePath() + address, siteAddress()).href,
  };
}

async function styleOf(site: string, page: string): Promise<string> {
  const sheets = styleSheetsOf(page).map((address) => path.join(site, address.slice(basePath().length)));
  return (await Promise.all(sheets.map((file) => readFile(file, 'utf8')))).join('\n');
}
