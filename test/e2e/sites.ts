/**
 * The two sites of the end-to-end tests: the built one, and the same content built for a place that differs in everything
 * that must not matter: a sloppily written base path, and a second locale written from right to left.
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { layersOf } from '../../content/layers/layers.ts';
import { loadEvery } from '../../content/layers/load-layered.ts';
import { run } from '../../src/build/run.ts';
import { serve } from '../../src/serve/serve.ts';
import { hideAllBut } from './less-content.ts';
import { writePseudoLanguage } from './pseudo-language.ts';

/** The second site. */
export const elsewhere = {
  content: '.cache/elsewhere/content',
  /** The folder of the owner's layer. */
  own: '.cache/elsewhere/own',
  site: '.cache/elsewhere/site',
  basePath: 'handbook/closing',
  origin: 'https://intranet.example',
};

/** A few situations, two kinds of calls fewer, and two courses with what they need are enough: the first site only has more of the same. */
const hidden = hideAllBut(
  {
    situations: ['all-done', 'chatty', 'follow-up', 'transfer', 'unresolved', 'upset', 'voicemail', 'winding-down'],
    courses: ['routine-close-checklist', 'the-closing-course'],
    guides: [
      ...['customer-support', 'elements-of-a-close', 'noticing-it-is-time', 'recap-and-next-steps', 'routine-close'],
      ...['talkative-callers', 'upset-callers'],
    ],
    checklists: ['chatty-caller', 'follow-up-after-the-call', 'routine-close', 'stopping-early', 'support', 'upset-or-unresolved'],
    quizzes: [
      ...['calls-that-went-badly', 'closing-a-support-call', 'common-mistakes', 'moves-of-a-close', 'recap-and-promises'],
      ...['talkative-callers', 'when-to-end'],
    ],
    'role-plays': ['third-bill', 'two-months-billing'],
  },
  { contexts: ['business', 'sales'] },
);

/** Builds the second site with its kit, because widgets speak the second language, too. */
export async function buildElsewhere(): Promise<void> {
  await writeSecondLocale();
  await run('node', ['src/build/build.ts'], {
    CONTENT_DIR: elsewhere.content,
    PLAYBOOK: elsewhere.own,
    KIT_DIR: '.cache/elsewhere/kit',
    OUTPUT_DIR: elsewhere.site,
    WORK_DIR: '.cache/elsewhere/next',
    PLAYBOOK_BROTLI_QUALITY: '1',
    BASE_PATH: elsewhere.basePath,
    SITE_URL: 'https://intranet.example',
    // Course packages do not depend on the time zone.
    TZ: 'Pacific/Auckland',
  });
}

export interface Sites {
  /** The address of the site as built. */
  here: string;
  /** The address of the second site. */
  there: string;
}

/** Serves both sites for as long as the process has something else to do. */
export async function serveSites(): Promise<Sites> {
  const here = await serve({ folder: path.resolve('dist'), base: '/' });
  const there = await serve({ folder: path.resolve(elsewhere.site), base: `/${elsewhere.basePath}/` });
  for (const { server } of [here, there]) server.unref();
  return { here: here.url, there: there.url };
}

/** Writes the second language: a pseudo-Arabic with all of Arabic's plural forms (pseudo-language.ts). */
async function writeSecondLocale(): Promise<void> {
  await rm('.cache/elsewhere', { recursive: true, force: true });
  const inContent = (...names: string[]) => path.join(elsewhere.content, ...names);
  await cp('content/en', inContent('en'), { recursive: true });
  const settings = parse(await readFile('content/playbook.yaml', 'utf8')) as Record<string, unknown>;
  const { offered: _, ...shared } = settings;
  await writeFile(inContent('playbook.yaml'), stringify({ ...shared, locales: ['en', 'ar'] }));
  await mkdir(elsewhere.own, { recursive: true });
  await writeFile(path.join(elsewhere.own, 'hide.yaml'), hidden);
  await mkdir(inContent('ar'));
  await writeFile(inContent('ar', 'playbook.yaml'), stringify({ language: 'ar', languageName: 'العربية', direction: 'rtl' }));
  const [original, second] = await loadEvery(layersOf(elsewhere.content, elsewhere.own));
  if (!original || !second) throw new Error('There are not two languages.');
  writePseudoLanguage(second.playbook, original.playbook, inContent('ar'));
}
