/**
 * What the end-to-end tests visit: the site as built, and the same content built once more for a place that differs in everything
 * that must not matter: a base path written carelessly, and a second locale, written from right to left.
 */
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { run } from '../../src/build/run.ts';
import { serve } from '../../src/serve/serve.ts';

/** The second site, once built. */
export const elsewhere = {
  content: '.cache/elsewhere/content',
  site: '.cache/elsewhere/site',
  basePath: 'handbook/closing',
  origin: 'https://intranet.example',
};

/** Builds the second site with the kit as it was last built. */
export async function buildElsewhere(): Promise<void> {
  await writeSecondLocale();
  await run('node', ['src/build/build.ts', '--site-only'], {
    CONTENT_DIR: elsewhere.content,
    OUTPUT_DIR: elsewhere.site,
    WORK_DIR: '.cache/elsewhere/next',
    BASE_PATH: elsewhere.basePath,
    SITE_URL: elsewhere.origin,
    // Course packages come out the same in any.
    TZ: 'Pacific/Auckland',
  });
}

export interface Sites {
  /** The address of the site as built. */
  here: string;
  /** The address of the second site. */
  there: string;
}

/** Serves both sites while `use` runs. */
export async function serveSites(use: (sites: Sites) => Promise<void>): Promise<void> {
  const here = await serve({ folder: path.resolve('dist'), base: '/' });
  const there = await serve({ folder: path.resolve(elsewhere.site), base: `/${elsewhere.basePath}/` });
  await use({ here: here.url, there: there.url });
  for (const { server } of [here, there]) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Makes an Arabic folder as an owner would begin one: a copy, with its own settings and every plural form of the language, each beginning with its name. */
async function writeSecondLocale(): Promise<void> {
  await rm('.cache/elsewhere', { recursive: true, force: true });
  await cp('content/playbook.yaml', path.join(elsewhere.content, 'playbook.yaml'));
  await edit(path.join(elsewhere.content, 'playbook.yaml'), (settings) => ({ ...settings, locales: ['en', 'ar'] }));
  for (const locale of ['en', 'ar']) await cp('content/en', path.join(elsewhere.content, locale), { recursive: true });
  const folder = path.join(elsewhere.content, 'ar');
  await edit(path.join(folder, 'playbook.yaml'), (settings) => ({
    ...settings,
    name: 'دليل الختام',
    language: 'ar',
    languageName: 'العربية',
    direction: 'rtl',
  }));
  const { pluralCategories } = new Intl.PluralRules('ar').resolvedOptions();
  for (const file of await readdir(path.join(folder, 'wording'))) {
    await edit(path.join(folder, 'wording', file), (wording) =>
      Object.fromEntries(
        Object.entries(wording).map(([key, text]) => {
          const counted = typeof text === 'object' && text !== null && 'other' in text ? text : undefined;
          return [
            key,
            counted ? Object.fromEntries(pluralCategories.map((category) => [category, `${category}: ${String(counted.other)}`])) : text,
          ];
        }),
      ),
    );
  }
}

async function edit(file: string, change: (value: Record<string, unknown>) => Record<string, unknown>): Promise<void> {
  await writeFile(file, stringify(change(parse(await readFile(file, 'utf8')) as Record<string, unknown>)));
}
