/** Every kind of page has content and the playbook's style, light and dark, and does not scroll sideways. */
import { pageTypes } from '../e2e/visit.ts';
import { onlyInEvery } from '../run/every.ts';
import { expectReadableInDark } from './dark.ts';
import { expect, smoke, test } from './test.ts';

const inFrames = {
  'checklist in a frame': 'embed/checklist/',
  'phrases in a frame': 'embed/phrases/',
  'quiz in a frame': 'embed/quiz/',
  'call to play in a frame': 'embed/practice/',
  'guide in a frame': 'embed/guides/routine-close/',
  'situation in a frame': 'embed/situations/chatty/',
};

/** Pages with little more than text, which the oldest engines skip. */
const ofText = new Set([
  'guides',
  'situations',
  'phrase libraries',
  'checklists',
  'quizzes',
  'calls to play',
  'about',
  'hosting',
  'evidence',
]);

/** Pages of which every script and style sheet is on another kind of page, too. They are for `npm run test:every`. */
const likeOthers = new Set([
  'guides',
  'situations',
  'phrase library',
  'about',
  'data sheet',
  'accessibility',
  'hosting',
  'not found',
  'situation in a frame',
]);

/**
 * Chromium checks the dark colours of every kind of page (every-page.test.ts). Other engines could mix or inherit colours in another way, which
 * these pages show: they have text, fields and widgets. The others are for `npm run test:every`.
 */
const alsoInDark = new Set(['situation', 'checklist', 'quiz', 'search']);
const inDarkInEvery = ['home', 'guide', 'phrase libraries', 'course', 'embed'] as const;

for (const [kind, address] of Object.entries({ ...pageTypes, ...inFrames })) {
  const tag = [...(ofText.has(kind) ? [] : [smoke.tag]), ...(likeOthers.has(kind) ? [onlyInEvery.tag] : [])];
  test(alsoInDark.has(kind) ? `${kind}, light and dark` : kind, { tag }, async ({ engine, site }) => {
    await engine.resize(1280, 800);
    await engine.open(site + address);
    // Widgets appear a moment later.
    await expect
      .poll(() =>
        engine.evaluate(({ all, shown }) => ({
          words: shown('*').filter((element) => element.childElementCount === 0 && /\w/.test(element.textContent ?? '')).length > 8,
          empty: all('closing-checklist, closing-phrase-picker, closing-quiz, closing-practice').filter(
            ({ shadowRoot }) => !/\S/.test(shadowRoot?.textContent ?? ''),
          ).length,
        })),
      )
      .toEqual({ words: true, empty: 0 });
    const wide = await engine.evaluate(({ texts }) => ({
      heading: texts('h1, h2').join(' '),
      ground: getComputedStyle(document.documentElement).backgroundColor,
      sheets: [...document.styleSheets].reduce((count, sheet) => count + sheet.cssRules.length, 0),
      inFrame: location.pathname.includes('/embed/') && !document.querySelector('link[rel=stylesheet]'),
    }));
    expect(wide.heading, 'a heading').toMatch(/\w/);
    // Frame pages have no style sheet, because the widget brings its own styles.
    if (!wide.inFrame) {
      expect(wide.sheets, 'rules of style').toBeGreaterThan(0);
      expect(wide.ground, 'the ground of the page').toMatch(/^rgb\(/);
    }
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
    ] as const) {
      await engine.resize(width, height);
      expect(await engine.evaluate(() => document.documentElement.scrollWidth), `at ${width} px`).toBeLessThanOrEqual(width);
    }
    if (alsoInDark.has(kind)) await expectReadableInDark(engine);
  });
}

for (const kind of inDarkInEvery) {
  test(`${kind}, dark`, { tag: [smoke.tag, onlyInEvery.tag] }, async ({ engine, site }) => {
    await engine.open(site + pageTypes[kind]);
    await expectReadableInDark(engine);
  });
}
