import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { loadPlaybook, type LoadedPlaybook } from '../../content/read/index.ts';
import { minimalPlaybook } from '../../content/testing/minimal-files.ts';
import { writePlaybook } from '../../content/testing/minimal-playbook.ts';
import { keepPages } from './kept-pages.ts';

const second = minimalPlaybook['guides/first-guide.mdx']?.replace('First guide', 'Second guide') ?? '';
const ofFirst = ['/guides/first-guide/', '/embed/guides/first-guide/', '/es/guides/first-guide/'];
const others = ['/guides/second-guide/', '/phrases/support/', '/phrases/support/recap/2/', '/situations/chatty/'];

const textOf = (page: Uint8Array | undefined) => page && new TextDecoder().decode(page);

/** A build of a playbook that can be changed: `pages` begins the next one, and `found` tells which pages it takes over. */
async function builds() {
  const project = await writePlaybook({ 'guides/second-guide.mdx': second });
  const content = path.join(project, 'content');
  const code = path.join(project, 'program');
  mkdirSync(code);
  writeFileSync(path.join(code, 'page.astro'), '<p />');
  vi.stubEnv('CONTENT_DIR', content);
  vi.stubEnv('KIT_DIR', path.join(project, 'kit'));
  mkdirSync(path.join(project, 'kit'));
  onTestFinished(() => {
    vi.unstubAllEnvs();
    vi.useRealTimers();
  });
  const load = () => loadPlaybook(path.join(content, 'en'), project);
  const pagesOf = (playbooks: readonly LoadedPlaybook[]) => {
    const kept = keepPages(playbooks, path.join(project, 'kept'), [code]);
    if (!kept) throw new Error('Nothing is kept.');
    return kept;
  };
  const pages = async () => pagesOf([await load()]);
  const first = await pages();
  for (const address of [...ofFirst, ...others]) first.keep(address, `<p>${address}</p>`);
  const found = async () => {
    const kept = await pages();
    return [...ofFirst, ...others].filter((address) => textOf(kept.find(address)) === `<p>${address}</p>`);
  };
  return { content, code, kit: path.join(project, 'kit'), load, pagesOf, pages, found };
}

test('a build takes over every page where nothing has changed, and all but those of a guide whose text has', async () => {
  const { content, found } = await builds();
  expect(await found()).toEqual([...ofFirst, ...others]);
  appendFileSync(path.join(content, 'en/guides/first-guide.mdx'), '\nOne more sentence.\n');
  expect(await found()).toEqual(others);
});

test.each<[string, (at: { content: string; code: string; kit: string }) => void]>([
  ['a line', ({ content }) => appendFileSync(path.join(content, 'en/phrases/chatty.yaml'), '\n')],
  [
    'a title of a guide',
    ({ content }) => writeFileSync(path.join(content, 'en/guides/second-guide.mdx'), second.replace('Second', 'Other')),
  ],
  ['a heading of a guide', ({ content }) => appendFileSync(path.join(content, 'en/guides/second-guide.mdx'), '\n## One more\n')],
  ['a reading time', ({ content }) => appendFileSync(path.join(content, 'en/guides/second-guide.mdx'), `\n${'word '.repeat(600)}\n`)],
  ['a picture', ({ content }) => writeFileSync(path.join(content, 'en/guides/new.png'), 'picture')],
  ['the program', ({ code }) => appendFileSync(path.join(code, 'page.astro'), '<p />')],
  ['a file of the program', ({ code }) => writeFileSync(path.join(code, 'new.ts'), '')],
  ['a widget', ({ kit }) => writeFileSync(path.join(kit, 'quiz.js'), '')],
  ['a setting from outside', () => vi.stubEnv('BASE_PATH', '/elsewhere/')],
  ['the day', () => vi.useFakeTimers({ now: Date.now() + 2 * 86_400_000, toFake: ['Date'] })],
])('%s changes, and every page is made anew', async (_, change) => {
  const at = await builds();
  change(at);
  expect(await at.found()).toEqual([]);
});

test('a page with a picture that Astro makes smaller is made anew each time, and what no build asks for is thrown away', async () => {
  const { pages, found } = await builds();
  const one = await pages();
  const picture = '<picture><source srcset="/_astro/a.webp"><img src="/_astro/a.png"></picture>';
  one.keep('/guides/second-guide/', picture);
  expect(textOf(one.find('/guides/second-guide/'))).not.toBe(picture);
  expect(['/', '/guides/', '/book/', '/llms.txt', '/phrases/support/pages.json'].filter((address) => one.isKept(address))).toEqual([]);
  one.find('/phrases/support/');
  one.prune();
  expect(await found()).toEqual(['/guides/second-guide/', '/phrases/support/']);
});

test('a page that is taken is found, though another build has thrown it away', async () => {
  const { pages } = await builds();
  const [one, another] = [await pages(), await pages()];
  const [taken = '', left = ''] = ofFirst;
  expect(one.take(taken)).toBe(true);
  expect(one.take('/guides/second-guide/'), 'what is there').toBe(true);
  another.prune();
  expect(textOf(one.find(taken))).toBe(`<p>${taken}</p>`);
  expect(one.find(left)).toBeUndefined();
  expect(one.take(left), 'what is there no more').toBe(false);
});

test('a base path that is called like a kind of page makes no other page one that is kept', async () => {
  const { content, pages } = await builds();
  vi.stubEnv('BASE_PATH', '/guides/');
  const one = await pages();
  const texts = ['/guides/book/', '/guides/evidence/', '/guides/'];
  expect(texts.filter((address) => one.isKept(address))).toEqual([]);
  const guide = '/guides/es/guides/first-guide/';
  expect(one.isKept(guide)).toBe(true);
  one.keep(guide, '<p>First</p>');
  expect(textOf((await pages()).find(guide))).toBe('<p>First</p>');
  appendFileSync(path.join(content, 'en/guides/first-guide.mdx'), '\nOne more sentence.\n');
  expect((await pages()).find(guide)).toBeUndefined();
});

test('pages of what was read before a file was saved are not taken over once it is read', async () => {
  const { content, load, pagesOf } = await builds();
  const read = await load();
  const file = path.join(content, 'en/phrases/chatty.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/text: (.*)/, 'text: Is there anything else today?'));
  pagesOf([read]).keep('/phrases/support/', '<p>Before</p>');
  expect(pagesOf([await load()]).find('/phrases/support/')).toBeUndefined();
});

test('a playbook in thirty languages costs no more memory than its texts', async () => {
  const { load, pagesOf } = await builds();
  const read = await load();
  const languages = Array.from({ length: 30 }, (_, at) => ({ ...read, locale: `l${at}` }));
  expect(pagesOf(languages).find('/l7/guides/first-guide/')).toBeUndefined();
});
