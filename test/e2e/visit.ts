/** The fixture of all end-to-end tests: the addresses, one page of each kind, and a page that records its faults. */
import { test as base, expect, type Page } from '@playwright/test';
import { saveData } from '../browser/save-data.ts';
import { watch } from '../browser/watch.ts';
import { serveSites, type Sites } from './sites.ts';

/** An address of each kind of page, below the base path. */
export const pageTypes = {
  home: '',
  guides: 'guides/',
  guide: 'guides/routine-close/',
  situations: 'situations/',
  situation: 'situations/chatty/',
  'phrase libraries': 'phrases/',
  'phrase library': 'phrases/casual/',
  'move of a phrase library': 'phrases/casual/goodbye/',
  checklists: 'checklists/',
  checklist: 'checklists/support/',
  quizzes: 'quizzes/',
  quiz: 'quizzes/common-mistakes/',
  'calls to play': 'practice/',
  'call to play': 'practice/third-bill/',
  'role-play cards': 'role-plays/',
  evidence: 'evidence/',
  'call desk': 'desk/',
  'pocket cards': 'cards/',
  search: 'search/?q=she+won%27t+stop+talking',
  courses: 'courses/',
  course: 'courses/the-closing-course/',
  about: 'about/',
  'data sheet': 'about/data/',
  accessibility: 'about/accessibility/',
  embed: 'embed/',
  hosting: 'hosting/',
  'not found': '404.html',
} as const;

let sites: Sites | undefined;

/** Returns the address of the built site. */
export const site = () => sites?.here ?? '';

/** Returns the address of the second site. */
export const siteElsewhere = () => sites?.there ?? '';

/**
 * Watches `page`: a script error, a message in the console, a violation of the Content Security Policy or a request to
 * another origin fails every test. `quiet.allow(pattern)` allows the ones that a test provokes from then on.
 */
export const test = base.extend<{ quiet: { allow(pattern: RegExp): void }; served: Sites }>({
  // Served to the end of the process. A fixture of the worker would make Playwright start further workers for these tests.
  served: [
    async ({}, use) => {
      sites ??= await serveSites();
      await use(sites);
    },
    { auto: true },
  ],
  quiet: [
    async ({ context, page, served }, use) => {
      // Offline use has tests of its own.
      await saveData(context);
      const allowed: { pattern: RegExp; from: number }[] = [];
      const heard: string[] = [];
      watch(
        page,
        heard,
        Object.values(served).map((address: string) => new URL(address).origin),
      );
      await use({ allow: (pattern) => void allowed.push({ pattern, from: heard.length }) });
      const isAllowed = (message: string, at: number) => allowed.some(({ pattern, from }) => at >= from && pattern.test(message));
      expect(heard.filter((message, at) => !isAllowed(message, at))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Expects the content of every kind of page without scripts, and no button that does nothing. Scripts make the buttons of filters. */
export async function expectReadable(page: Page): Promise<void> {
  const softly = expect.configure({ soft: true });
  for (const [kind, address] of Object.entries(pageTypes)) {
    await page.goto(site() + address);
    await softly.poll(() => readableIn(page), kind).toEqual({ headings: 1, isLong: true, buttons: [] });
  }
}

/** Returns what there is to read on a page, and the buttons that are seen there, also those in widgets. */
const readableIn = (page: Page) =>
  page.evaluate(() => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
    const isSeen = (element: Element) => element.checkVisibility({ checkVisibilityCSS: true }) && element.getClientRects().length > 0;
    const main = document.querySelector('main');
    return {
      headings: [...document.querySelectorAll('h1')].filter(isSeen).length,
      isLong: (main?.innerText.length ?? 0) > 100,
      buttons: (main ? all(main) : [])
        .filter((element) => element.matches('button:not([type=submit], [data-facet])') && isSeen(element))
        .map(({ outerHTML }) => outerHTML.slice(0, 90)),
    };
  });
