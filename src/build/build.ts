/**
 * `npm run build`: content check, kit, site, course packages, Markdown, full-text index, service workers, settings for servers, compression,
 * budgets, in this order. Only then is `dist/` replaced, so a failed build leaves the last good one.
 *
 * Options: `--site-only` takes the kit as last built; `--courses-only` does too, and writes nothing into `dist/` but the course packages.
 */
import { existsSync, rmSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { build as astro } from 'astro';
import { checkContent } from '../../content/check/index.ts';
import { contentFolder } from '../../content/folder.ts';
import { report } from '../../content/check/report.ts';
import type { Notice } from '../../content/publish/notices.ts';
import { writeHostedEditor } from '../edit/hosted/write-hosted.ts';
import { writeSecurityText } from '../hosting/security-text.ts';
import { hostingSettings } from '../hosting/settings.ts';
import { writeHostingSettings } from '../hosting/write-settings.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { loadedPlaybooks } from '../playbook/loaded.ts';
import { printBudgets } from './budgets.ts';
import { compress } from './compress.ts';
import { indexPages } from './full-text.ts';
import { buildKit } from './kit.ts';
import { keepRelease, putKit } from './releases.ts';
import { writeMarkdown } from './markdown-files.ts';
import { writeNotices } from './notices.ts';
import { printOfflineWeights, writeServiceWorkers } from './offline.ts';
import { keepPages } from './kept-pages.ts';
import { kitFolder, program, workFolder } from './places.ts';
import { writePolicies } from './policy-in-pages.ts';
import { searchPreloader } from './preload-search.ts';
import { checkProjectFolders } from './project-folder.ts';
import { basePath, layers, outputFolder, siteAddress } from './settings.ts';

const finished = outputFolder();
/** The folder in which the next site is built before it replaces `dist/`. */
const next = path.resolve(process.env['WORK_DIR'] ?? workFolder('site'));
const kit = kitFolder();

async function build(): Promise<void> {
  checkProjectFolders();
  // A wrong address is refused here: minutes later, a site of broken links would have replaced the last good one.
  console.log(`Building for ${new URL(basePath(), siteAddress()).href}`);
  if (layers().length > 1 && new URL(siteAddress()).hostname === 'playbook.example.com')
    console.log(
      'NOTE: nobody has said where the site will stand, so links from elsewhere lead to an example. Set address in playbook.yaml.',
    );
  const { playbooks, problems } = await checkContent(contentFolder());
  console.log(report(playbooks, problems));
  if (problems.length > 0) throw new Error('The content has problems: nothing was built.');

  const coursesOnly = process.argv.includes('--courses-only');
  const kitAsItIs = coursesOnly || process.argv.includes('--site-only');
  if (!kitAsItIs || !existsSync(kit)) await buildKit();
  if (coursesOnly) return buildCourses(playbooks);
  compress(kit);

  await buildPages(playbooks);
  writeMarkdown(next, playbooks, new URL(basePath(), siteAddress()));
  const { current, releases } = await putKit(next);
  console.log(`Kit ${current}; exact versions in the site: ${Object.keys(releases).join(', ')}.`);
  await indexPages(next, playbooks, basePath());
  const hosting = hostingSettings();
  const notices: Notice[] = [];
  await writeHostedEditor(next, layers(), playbooks, notices);
  writePolicies(next, hosting, searchPreloader(next, basePath()));
  const kept = await writeServiceWorkers(
    next,
    hosting,
    playbooks.map(({ locale, isDefault, settings }) => ({ root: isDefault ? '' : `${locale}/`, language: settings.language })),
    notices,
  );
  writeNotices(next, notices);
  writeSecurityText(next, hosting, new Date());
  // Written last of all, because the settings list the files of the site.
  await writeHostingSettings(next, hosting);
  compress(next, finished);
  await printOfflineWeights(next, kept);
  await printBudgets(next);

  await mkdir(path.dirname(finished), { recursive: true });
  rmSync(`${finished}.old`, { recursive: true, force: true });
  if (existsSync(finished)) await rename(finished, `${finished}.old`);
  await rename(next, finished);
  rmSync(`${finished}.old`, { recursive: true, force: true });
  await keepRelease();
  console.log(`Built ${path.relative(process.cwd(), finished)}/.`);
}

async function buildPages(playbooks: readonly Playbook[]): Promise<void> {
  rmSync(next, { recursive: true, force: true });
  for (const playbook of playbooks) loadedPlaybooks.set(playbook.locale, playbook);
  const pages = keepPages(playbooks);
  globalThis.closingPlaybookPages = pages;
  await astro({ root: program(), outDir: next, logLevel: 'warn' });
  pages?.prune();
}

/** Writes only the packages, into the last build or into an empty folder. */
async function buildCourses(playbooks: readonly Playbook[]): Promise<void> {
  await buildPages(playbooks);
  for (const { locale, isDefault } of playbooks) {
    const courses = path.join(isDefault ? '' : locale, 'courses');
    const packages = (await readdir(path.join(next, courses))).filter((name) => name.endsWith('.zip'));
    await mkdir(path.join(finished, courses), { recursive: true });
    for (const name of packages) await copyFile(path.join(next, courses, name), path.join(finished, courses, name));
  }
  rmSync(next, { recursive: true, force: true });
}

try {
  await build();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (existsSync(finished)) console.error(`The last good build still stands in ${path.relative(process.cwd(), finished)}/.`);
  process.exitCode = 1;
}
// Exits explicitly, because Astro may leave something running after it has finished.
process.exit();
