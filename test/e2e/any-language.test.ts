/** Playbooks in languages other than English, and playbooks that lack whole sections, built from minimal content. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { minimalPlaybook } from '../../content/testing/minimal-files.ts';

const folder = path.resolve('.cache/any-language');

// The tests run in order because one compares its site with that of the test before.
test.describe.configure({ mode: 'default' });

/** The content: the text of each file under `content/`. */
type Content = Record<string, string>;

const inLanguage = (locale: string, language: string, files: Content = minimalPlaybook): Content =>
  Object.fromEntries(
    Object.entries(files).map(([file, text]) => [
      `${locale}/${file}`,
      file === 'playbook.yaml' ? text.replace('language: en', `language: ${language}`) : text,
    ]),
  );

interface Options {
  /** Whether the kit is built, too. */
  kit?: boolean;
  /** Further options of the build. */
  options?: readonly string[];
  /** Environment variables of the build. */
  environment?: Record<string, string>;
}

/** Builds a site. */
function build(name: string, content: Content, { kit = false, options = [], environment = {} }: Options = {}) {
  const place = (...names: string[]) => path.join(folder, name, ...names);
  rmSync(place(), { recursive: true, force: true });
  for (const [file, text] of Object.entries(content)) {
    mkdirSync(path.dirname(place('content', file)), { recursive: true });
    writeFileSync(place('content', file), text);
  }
  const { status, stdout, stderr } = spawnSync('node', ['src/build/build.ts', ...(kit ? [] : ['--site-only']), ...options], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: place('content'),
      OUTPUT_DIR: place('site'),
      WORK_DIR: place('next'),
      PLAYBOOK_BROTLI_QUALITY: '5',
      ...(kit ? { KIT_DIR: place('kit') } : {}),
      ASTRO_TELEMETRY_DISABLED: '1',
      ...environment,
    },
  });
  expect(status, stdout + stderr).toBe(0);
  return siteOf(name);
}

/** Reads a built site. */
function siteOf(name: string) {
  const place = (file: string) => path.join(folder, name, 'site', file);
  return {
    has: (file: string) => existsSync(place(file)),
    bytes: (file: string) => readFileSync(place(file)),
    read: (file: string) => readFileSync(place(file), 'utf8'),
    files: (of: string) => readdirSync(place(of)),
  };
}

/** All of German, and a line and a word of Spanish. */
const begunSpanish: Content = {
  ...inLanguage('de', 'de'),
  'playbook.yaml': 'locales: [de, es]\n',
  'es/playbook.yaml': 'language: es\nlanguageName: Español\n',
  'es/phrases/ours.yaml': (minimalPlaybook['phrases/chatty.yaml'] ?? '').split('- id: line-2')[0]?.replace('Thank you', 'Gracias') ?? '',
  'es/wording/site.yaml': 'guides: Guías\n',
};

test('German with its kit: every page, frame, package and file is German, at the root', () => {
  const { read, files, has } = build('german', begunSpanish, { kit: true });
  for (const page of ['', 'guides/first-guide/', 'embed/quiz/', 'courses/first-course/', 'hosting/'])
    expect(read(`${page}index.html`), page).toContain('<html lang="de" dir="ltr"');
  expect(read('404.html')).toContain('<html lang="de"');
  expect(JSON.parse(read('api/v1/phrases.json'))).toMatchObject({ language: 'de' });
  expect(JSON.parse(read('search/index.json'))).toMatchObject({ language: 'de' });
  expect(read('pagefind/pagefind-entry.json')).toContain('"de"');
  expect(files('widgets/v1').filter((file) => /^(?:content|wording)-(?!(?:de|es)-)/.test(file))).toEqual([]);
  expect(files('widgets/v1').some((file) => file.startsWith('wording-de-quiz'))).toBe(true);
  expect(read('sitemap-0.xml')).not.toContain('/de/');
  expect(read('service-worker.js')).toContain('guides/first-guide/');
  expect(has('courses/first-course-scorm12.zip')).toBe(true);
});

test('a Spanish that has only begun: the rest is shown in German, and says so', () => {
  const { read } = siteOf('german');
  const library = read('es/phrases/support/index.html');
  expect(library).toContain('<html lang="es" dir="ltr">');
  expect(library).toMatch(/<p class="line"[^>]*id="line--line-1" data-line>/);
  expect(library).toMatch(/<p class="line"[^>]*id="line--line-2" data-line lang="de">/);
  const guide = read('es/guides/first-guide/index.html');
  expect(guide).toMatch(/<h1 lang="de">First guide<\/h1>/);
  expect(guide).toMatch(/<div class="prose" lang="de">/);
  expect(guide, 'lines of a guide say which language they are in').toMatch(/<div lang="es" dir="ltr">[\s\S]*Gracias/);
  expect(guide).toContain('<link rel="canonical" href="https://playbook.example.com/guides/first-guide/">');
  expect(read('es/guides/index.html')).toContain('Guías');
  expect(JSON.parse(read('es/api/v1/phrases.json'))).toMatchObject({
    phrases: [{ id: 'line-1' }, { id: 'line-2', lang: 'de' }, { id: 'line-3', lang: 'de' }],
  });
  expect(read('index.html')).toContain('<a href="/es/" hreflang="es" lang="es" dir="ltr">');

  const course = read('es/courses/first-course/index.html');
  expect(course).toContain('<a href="/courses/first-course/" hreflang="de" lang="de" dir="ltr">');
  expect(course).toContain('<link rel="alternate" hreflang="de" href="https://playbook.example.com/courses/first-course/">');
  expect(course).toMatch(/<h1 tabindex="-1" lang="de">First course<\/h1>/);
  expect(course).toMatch(/<h2 tabindex="-1" lang="de">First guide<\/h2>/);
  expect(course).toMatch(/<div class="prose" lang="de">[\s\S]*<div lang="es" dir="ltr">[\s\S]*Gracias/);
  expect(JSON.parse(read('es/search/lines.json')).phrases.lang, 'found lines say which language they are in').toEqual([null, 'de', 'de']);
  expect(guide).toContain('data-pagefind-filter="lang:de"');
  expect(read('es/embed/index.html')).toMatch(/<option value="routine" data-title="[^"]*" lang="de">/);
});

test('the same course gives the same bytes, built in another time zone for another place', () => {
  const first = siteOf('german');
  const second = build('elsewhere', begunSpanish, {
    options: ['--courses-only'],
    environment: {
      KIT_DIR: path.join(folder, 'german/kit'),
      BASE_PATH: 'handbook/closing',
      SITE_URL: 'https://intranet.example',
      TZ: 'Pacific/Auckland',
    },
  });
  for (const file of ['courses/first-course-scorm12.zip', 'es/courses/first-course-scorm2004.zip'])
    expect(first.bytes(file).equals(second.bytes(file)), file).toBe(true);
});

test('five situations in one language from right to left, with no quizzes, no checklists and no courses: nothing leads to what is not there', () => {
  const kept = Object.fromEntries(
    Object.entries(minimalPlaybook)
      .filter(([file]) => !/^(?:quizzes|questions|checklists|courses|role-plays|practices)\//.test(file))
      .map(([file, text]) => [file, file.startsWith('situations/') ? text.replace(/^(?:checklist|quiz): .*\n/gm, '') : text]),
  );
  // Five situations, and the entries that they need.
  const situation = kept['situations/chatty.yaml'] ?? '';
  const others = Object.fromEntries(
    ['two', 'three', 'four', 'five'].map((name) => [`situations/${name}.yaml`, situation.replaceAll('they keep talking', name)]),
  );
  const content = inLanguage('ar-pseudo', 'fa', {
    ...kept,
    ...others,
    'playbook.yaml': `${kept['playbook.yaml'] ?? ''}direction: rtl\n`,
  });
  const { read, has, files } = build('right-to-left', { ...content, 'playbook.yaml': 'locales: [ar-pseudo]\n' }, { kit: true });
  const home = read('index.html');
  expect(home).toContain('<html lang="fa" dir="rtl">');
  expect(read('404.html')).toContain('<html lang="fa"');
  // The only language is at the root, and nothing leads to another.
  expect(home).not.toContain('hreflang');
  expect(read('sitemap-0.xml')).not.toContain('/ar-pseudo/');
  expect(files('widgets/v1').filter((file) => /^(?:content|wording)-(?!fa-)/.test(file))).toEqual([]);
  expect(files('widgets/v1').some((file) => file.startsWith('wording-fa-phrase-picker'))).toBe(true);
  for (const section of ['quizzes', 'checklists', 'courses', 'role-plays', 'practice']) {
    expect(home, section).not.toContain(`/${section}/`);
    expect(has(`${section}/index.html`), section).toBe(false);
  }
  for (const name of ['chatty', ...Object.keys(others).map((file) => path.basename(file, '.yaml'))])
    expect(has(`situations/${name}/index.html`), name).toBe(true);
  expect(has('embed/quiz/index.html')).toBe(false);
  expect(has('embed/checklist/index.html')).toBe(false);
  expect(read('embed/index.html')).not.toMatch(/<closing-(?:quiz|checklist)|<option value="(?:quiz|checklist)"/);
});
