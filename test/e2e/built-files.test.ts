/** Checks that need only the built files: valid HTML, no broken link or anchor, unique titles, and the open data. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { z } from 'zod';
import { publishedFiles } from '../../content/schema/published.ts';
import { builtPages } from './built.ts';

// With one worker, the pages are read only once.
test.describe.configure({ mode: 'default' });

const folder = path.resolve('dist');
const pages = new Map<string, string>();

test.beforeAll(() => {
  for (const [address, html] of builtPages(folder)) pages.set(address, html);
});

test('there is a page for everything', () => {
  expect(pages.size).toBeGreaterThan(80);
});

test('every page with lines is small enough to open at once, and each line stands where its library says', () => {
  const libraries = [...pages].filter(([address]) => /^\/(?:phrases|situations)\/./.test(address));
  expect(libraries.length).toBeGreaterThan(100);
  const heavy = libraries.filter(([, html]) => Buffer.byteLength(html) > 150_000 || (html.match(/<[a-z]/g)?.length ?? 0) > 3000);
  expect(heavy.map(([address]) => address)).toEqual([]);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const catalogues = files.filter((file) => /^(?:phrases|situations)\/[^/]+\/pages\.json$/.test(file));
  expect(catalogues.filter((file) => file.startsWith('situations/'))).not.toEqual([]);
  for (const file of catalogues) {
    const catalogue = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { address: string; entries: [id: string][] }[];
    for (const { address, entries } of catalogue)
      expect(
        entries.filter(([id]) => !pages.get(address)?.includes(` id="${id}"`)),
        address,
      ).toEqual([]);
  }
});

test('the questions of an exam stand in its course alone, and nowhere in the open', () => {
  const isExam = /^(?:final-exam|exam-)/;
  const open = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(?:html|js|json|txt|md|xml)$/.test(file) && !isExam.test(file.replace(/^courses\//, '')),
  );
  expect(open.length).toBeGreaterThan(300);
  // Data would have their identifiers, and pages a sentence of one of them.
  const telling = /exam-(?:abrupt|sales|lead|chatty)-[a-z]+|Which of Sana|You hear her pen/;
  expect(open.filter((file) => telling.test(readFileSync(path.join(folder, file), 'utf8')))).toEqual([]);
});

/** Makes its configuration once. The one of the library makes it anew for every page, in a quarter of the time that a page takes. */
class MadeOnce extends StaticConfigLoader {
  #made: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor() {
    return (this.#made ??= super.getConfigFor(''));
  }
}

test('every page is valid HTML', async () => {
  const configuration = new MadeOnce({
    extends: ['html-validate:standard'],
    elements: [
      'html5',
      Object.fromEntries(['checklist', 'phrase-picker', 'practice', 'quiz'].map((name) => [`closing-${name}`, { flow: true }])),
    ],
    rules: {
      // Astro writes empty attributes without a value and void elements without a slash, which HTML allows.
      'attribute-empty-style': 'off',
      'attribute-boolean-style': 'off',
      'no-trailing-whitespace': 'off',
      'doctype-style': 'off',
      // Safari removes the role of lists without bullets unless it is explicit: https://bugs.webkit.org/show_bug.cgi?id=170179
      'no-redundant-role': 'off',
      // Only search engines cut long titles.
      'long-title': 'off',
    },
  });
  const validator = new HtmlValidate(configuration);
  const complaints: string[] = [];
  for (const [address, html] of pages) {
    const { results } = await validator.validateString(html, address);
    complaints.push(
      ...results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${address}:${line}:${column} ${ruleId}: ${message}`),
      ),
    );
  }
  expect(complaints.slice(0, 20)).toEqual([]);
});

test('no link leads nowhere, and no anchor is missing', () => {
  const idsOf = (html: string) => new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  const ids = new Map([...pages].map(([address, html]) => [address, idsOf(html)]));
  const broken: string[] = [];
  let links = 0;
  for (const [address, html] of pages) {
    for (const [, href = ''] of html.matchAll(/<a\s[^>]*href="([^"]+)"/g)) {
      const { pathname, hash, origin } = new URL(href.replaceAll('&amp;', '&'), `https://site.example${address}`);
      if (origin !== 'https://site.example') continue;
      links++;
      const target = ids.get(decodeURIComponent(pathname));
      const isFile = /\.(?:json|js|zip|conf)$/.test(pathname);
      if (isFile ? !readFileSync(path.join(folder, pathname)).length : !target) broken.push(`${address} → ${href}`);
      // The call desk takes a situation by its hash.
      else if (target && hash !== '' && !hash.startsWith('#situation=') && !target.has(decodeURIComponent(hash.slice(1))))
        broken.push(`${address} → ${href} (no such anchor)`);
    }
  }
  expect(links).toBeGreaterThan(1000);
  expect(broken).toEqual([]);
});

test('no two pages share a title', () => {
  const titles = [...pages.values()].map((html) => /<title>([^<]*)<\/title>/.exec(html)?.[1]);
  expect(titles.filter((title, position) => titles.indexOf(title) !== position)).toEqual([]);
});

test('the sitemap names every page that is worth finding', () => {
  const sitemap = readFileSync(path.join(folder, 'sitemap-0.xml'), 'utf8');
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
  expect(listed.toSorted()).toEqual(
    [...pages.keys()]
      .filter(
        (address) => !['/404.html', '/search/', '/book/', '/cards/'].includes(address) && !/^\/(?:embed|courses|owners)\/.+/.test(address),
      )
      .toSorted(),
  );
});

for (const [name, schema] of Object.entries(publishedFiles)) {
  test(`${name}.json is what its schema says`, () => {
    const data: unknown = JSON.parse(readFileSync(path.join(folder, `api/v1/${name}.json`), 'utf8'));
    const published: object = JSON.parse(readFileSync(path.join(folder, `schemas/v1/${name}.json`), 'utf8'));
    expect(published).toHaveProperty('$schema');
    const { error } = schema.safeParse(data);
    expect(error && z.prettifyError(error)).toBeUndefined();
    expect(z.fromJSONSchema(published as Parameters<typeof z.fromJSONSchema>[0]).safeParse(data).success).toBe(true);
  });
}

test('nothing in the pages is asked of another address', () => {
  const own = /^https:\/\/playbook\.example\.com\//;
  for (const [address, html] of pages) {
    const asked = [...html.matchAll(/<(?:script|img|iframe|source|link)[^>]*\s(?:src|href)="(https?:[^"]+)"/g)].map(([, url = '']) => url);
    expect(
      asked.filter((url) => !own.test(url)),
      address,
    ).toEqual([]);
    // JSON in a script element is data, which browsers do not execute.
    expect(html, address).not.toMatch(/<script(?![^>]*\ssrc=)(?! type="application\/json")[^>]*>|<style|\sstyle="|\son\w+="/);
  }
});

test('every page of an entry and every line stands there as Markdown, and llms.txt leads to them', () => {
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const llms = read('llms.txt');
  const linked = [...llms.matchAll(/^- \[[^\]]+\]\(([^)]+)\)/gm)].map(([, address = '']) => new URL(address).pathname);
  const { phrases } = JSON.parse(read('api/v1/phrases.json')) as { phrases: { id: string }[] };
  const ofEntries = [...pages.keys()].filter((address) =>
    /^\/(?:guides|situations|checklists|quizzes|practice|phrases)\/[^/]+\/$/.test(address),
  );
  expect(ofEntries.length).toBeGreaterThan(150);
  for (const address of ofEntries) {
    const file = address.replace(/\/$/, '.md');
    expect(linked, address).toContain(file);
    expect(pages.get(address), address).toContain(`data-copy-page="${file}"`);
    const markdown = read(file);
    const title = /<h1[^>]*>([^<]*)<\/h1>/.exec(pages.get(address) ?? '')?.[1] ?? '';
    expect(/^# (?<title>.+)\n\n\S/.exec(markdown)?.groups?.['title'], file).toContain(title.replaceAll('&#39;', "'").trim());
    // The files contain no fields that only the site uses.
    expect(markdown.match(/<[A-Z]\w*\s|\{[a-z-]+\}|\]\(\//g), file).toBeNull();
  }
  for (const { id } of phrases) expect(read(`lines/${id}.md`), id).toMatch(/^# .+\n\n.+\n\n(?:\*\*.+\*\*\n\n)?> /);
});

test('the book holds every guide, situation, checklist and quiz, and there is a card with a code for every situation', () => {
  const count = (kind: string) => [...pages.keys()].filter((address) => new RegExp(`^/${kind}/[^/]+/$`).test(address)).length;
  const book = pages.get('/book/') ?? '';
  for (const kind of ['guides', 'situations', 'checklists', 'quizzes'])
    expect(book.match(new RegExp(`<h3 id="${kind}--`, 'g')), kind).toHaveLength(count(kind));
  const parts = [...book.matchAll(/<section aria-labelledby="[^"]+">\s*<h2[^>]*>([^<]+)/g)].map(([, name]) => name);
  expect(parts.length).toBeGreaterThan(10);
  expect(parts, 'no two parts are called the same').toEqual([...new Set(parts)]);
  const codes = [...(pages.get('/cards/') ?? '').matchAll(/<path class="code" d="([^"]+)"/g)].map(([, code]) => code);
  expect(new Set(codes).size).toBe(count('situations'));
  for (const address of ['/book/', '/cards/']) expect(pages.get(address), address).not.toContain('data-pagefind-body');
});
