/**
 * `npm run build`: content check, kit, site, full-text index, settings for servers, compression, budgets, in this order, and only then does `dist/` change.
 * Whatever fails leaves the last good `dist/` standing.
 *
 * Options: `--site-only` takes the kit as it was last built.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build as astro } from 'astro';
import { checkContent } from '../../content/check/index.ts';
import { report } from '../../content/check/report.ts';
import { hostingSettings } from '../hosting/settings.ts';
import { writeHostingSettings } from '../hosting/write-settings.ts';
import { loadedPlaybooks } from '../playbook/loaded.ts';
import { checkBudgets, checkFrameBudgets } from './budgets.ts';
import { compress } from './compress.ts';
import { indexPages } from './full-text.ts';
import { keepRelease, putKit } from './releases.ts';
import { run } from './run.ts';
import { basePath, contentFolder, outputFolder } from './settings.ts';

const finished = outputFolder();
/** Where the next site is put together before it takes the place of the last one. */
const next = path.resolve(process.env['WORK_DIR'] ?? '.cache/site');
const kit = path.resolve('widgets/dist');

async function build(): Promise<void> {
  const { playbooks, problems } = await checkContent(contentFolder());
  console.log(report(playbooks, problems));
  if (problems.length > 0) throw new Error('The content has problems: nothing was built.');

  if (!process.argv.includes('--site-only') || !existsSync(kit)) await run('npm', ['run', 'build', '--workspace', 'widgets']);
  compress(kit);

  await rm(next, { recursive: true, force: true });
  for (const playbook of playbooks) loadedPlaybooks.set(playbook.locale, playbook);
  await astro({ outDir: next, logLevel: 'warn' });
  const { current, releases } = await putKit(next);
  console.log(`Kit ${current}; exact versions in the site: ${Object.keys(releases).join(', ')}.`);
  await indexPages(next, playbooks, basePath());
  await writeHostingSettings(next, hostingSettings());
  compress(next);
  await checkBudgets(next);
  await checkFrameBudgets(next);

  await mkdir(path.dirname(finished), { recursive: true });
  await rm(`${finished}.old`, { recursive: true, force: true });
  if (existsSync(finished)) await rename(finished, `${finished}.old`);
  await rename(next, finished);
  await rm(`${finished}.old`, { recursive: true, force: true });
  await keepRelease();
  console.log(`Built ${path.relative(process.cwd(), finished)}/.`);
}

try {
  await build();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (existsSync(finished)) console.error(`The last good build still stands in ${path.relative(process.cwd(), finished)}/.`);
  process.exitCode = 1;
}
// Astro has been seen to finish and to leave something running.
process.exit();
