/** Playbooks in languages other than English, and playbooks that lack whole sections, built from minimal content. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
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

const placeOf =
  (name: string) =>
  (...names: string[]) =>
    path.join(folder, name, ...names);

/** Builds a site as nobody has built it before. */
function build(name: string, content: Content, options?: Options) {
  rmSync(placeOf(name)(), { recursive: true, force: true });
  return buildAgain(name, content, options);
}

/**
 * Builds a site with what the build before has kept, and with the kit that it may have built. The folder of the site is the project: no
 * other build sees what is kept, or throws it away.
 */
function buildAgain(name: string, content: Content, { kit = false, options = [], environment = {} }: Options = {}) {
  const place = placeOf(name);
  for (const [file, text] of Object.entries(content)) {
    mkdirSync(path.dirname(place('content', file)), { recursive: true });
    writeFileSync(place('content', file), text);
  }
  writeFileSync(place('package.json'), '{}');
  const { status, stdout, stderr } = spawnSync('node', [path.resolve('src/build/build.ts'), ...(kit ? [] : ['--site-only']), ...options], {
    cwd: place(),
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: place('content'),
      OUTPUT_DIR: place('site'),
      WORK_DIR: place('next'),
      PLAYBOOK_BROTLI_QUALITY: '1',
      ...(kit || existsSync(place('kit')) ? { KIT_DIR: place('kit') } : {}),
      ASTRO_TELEMETRY_DISABLED: '1',
      ...environment,
    },
  });
  expect(status, stdout + stderr).toBe(0);
  return siteOf(name);
}

/** Reads a built site. */
function siteOf(name: string) {
  const place = (file: string) => placeOf(name)('site', file);
  return {
    all: () =>
      readdirSync(place(''), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(place(''), path.join(entry.parentPath, entry.name)).split(path.sep).join('/')),
    has: (file: string) => existsSync(place(file)),
    bytes: (file: string) => readFileSync(place(file)),
    read: (file: string) => readFileSync(place(file), 'utf8'),
    files: (of: string) => readdirSync(place(of)),
  };
}

/** Matches the full-text index, whose files are named by what they hold, and the files that list these names and the hashes of others. */
const namedByHash = /^pagefind\/|(?:^|\/)service-worker\.js|^_headers$/;

/** Returns what a file of a site holds, byte by byte, without the hashes of packages: of a compressed copy or a package, what is in it. */
function textIn({ bytes }: ReturnType<typeof siteOf>, file: string): string {
  const content = bytes(file);
  const packed = file.endsWith('.zip')
    ? Object.entries(unzipSync(content)).flatMap(([name, inside]) => [Buffer.from(name), inside])
    : undefined;
  if (packed) return Buffer.concat(packed).toString('latin1');
  const unpacked = file.endsWith('.br') ? brotliDecompressSync(content) : file.endsWith('.gz') ? gunzipSync(content) : content;
  return unpacked.toString('latin1').replace(/\b[0-9a-f]{64}\b/g, '');
}

/** All of German, and a line and a word of Spanish. */
const begunSpanish: Content = {
  ...inLanguage('de', 'de'),
  'playbook.yaml': 'locales: [de, es]\n',
  'es/playbook.yaml': 'language: es\nlanguageName: Español\n',
  'es/phrases/ours.yaml': (minimalPlaybook['phrases/chatty.yaml'] ?? '').split('- id: line-2')[0]?.replace('Thank you', 'Gracias') ?? '',
  'es/wording/site.yaml': 'guides: Guías\n',
  'de/guides/second-guide.mdx': (minimalPlaybook['guides/first-guide.mdx'] ?? '')
    .replace('First guide', 'Second guide')
    .replace('Read this', 'Do that'),
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

test('a site built again after an edit is, byte for byte, what it is with nothing kept, though some pages were kept', ({}, { retry }) => {
  if (retry > 0) build('german', begunSpanish, { kit: true });
  // In place of one more build with nothing kept: the first one, with the edit in all that it wrote.
  const edited = (text: string) => text.replaceAll('Read this first.', 'Read that first.');
  const first = siteOf('german');
  const wanted = new Map(first.all().map((file) => [file, edited(textIn(first, file))]));
  // What was kept is marked, to be told from what is made anew.
  const mark = '<!-- kept -->';
  const kept = placeOf('german')('.cache/pages');
  for (const page of readdirSync(kept)) appendFileSync(path.join(kept, page), mark);

  const again = buildAgain('german', Object.fromEntries(Object.entries(begunSpanish).map(([file, text]) => [file, edited(text)])));
  const written = new Map(again.all().map((file) => [file, textIn(again, file)]));
  const ofBoth = [...new Set([...wanted.keys(), ...written.keys()])].filter((file) => !namedByHash.test(file));
  expect(ofBoth.filter((file) => written.get(file)?.replace(mark, '') !== wanted.get(file))).toEqual([]);
  const pages = [...written].filter(([file]) => file.endsWith('.html'));
  const keptPages = pages.filter(([, html]) => html.includes(mark)).map(([file]) => file);
  for (const page of ['situations/chatty', 'es/phrases/support', 'guides/second-guide']) expect(keptPages).toContain(`${page}/index.html`);
  expect(keptPages).not.toContain('guides/first-guide/index.html');
  expect(again.read('guides/first-guide/index.html')).toContain('Read that first.');
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
