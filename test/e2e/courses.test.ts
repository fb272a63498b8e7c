/** Courses on the site: taken in the browser, and offered for download. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible, expectNames, expectToFitPhone } from '../browser/accessible.ts';
import { schemaProblems } from '../courses/packages/official-schemas.ts';
import { packageProblems } from '../courses/packages/package-rules.ts';
import { inPseudoLanguage } from './pseudo-language.ts';
import { expect, site, siteElsewhere, test } from './visit.ts';

const address = 'courses/the-closing-course/';
const status = (page: Page) => page.locator('[data-status]');

/**
 * Answers every question of the visible quiz with its first option or the order shown, and goes on to the result. In the page, because the
 * course around it has thousands of elements, and each locator would look at them all.
 */
async function takeQuiz(page: Page, id: string): Promise<void> {
  const quiz = page.locator(`closing-quiz[quiz="${id}"]`);
  await expect(quiz.getByRole('button', { name: 'Check' })).toBeVisible();
  await quiz.evaluate(async ({ shadowRoot: root }) => {
    const shown = <Found extends Element>(selector: string, text = ''): Found | undefined =>
      [...(root?.querySelectorAll<Found>(selector) ?? [])].find(
        (element) => element.textContent?.includes(text) && element.getClientRects().length > 0 && element.checkVisibility(),
      );
    const onward = () => shown<HTMLElement>('button', 'Next question') ?? shown<HTMLElement>('button', 'See how it went');
    const result = () => shown('[part~="result"]');
    const until = async <Found>(find: () => Found | undefined | false): Promise<Found> => {
      for (let frames = 0; frames < 600; frames += 1) {
        const found = find();
        if (found) return found;
        await new Promise(requestAnimationFrame);
      }
      throw new Error(`The quiz does not go on: ${root?.textContent ?? ''}`);
    };
    while (await until(() => result() ?? shown('button', 'Check'))) {
      if (result()) return;
      const option = shown<HTMLInputElement>('input[type=radio], input[type=checkbox]');
      if (option && !option.checked) option.click();
      (await until(() => shown<HTMLElement>('button', 'Check'))).click();
      (await until(onward)).click();
      await until(() => result() ?? !onward());
    }
  });
  await expect(quiz.locator('[part~="result"]')).toBeVisible();
}

test('the first screen says what is recorded and by whom; the course is taken by keyboard, part by part, and goes on where the learner stopped', async ({
  page,
}) => {
  await page.goto(site() + address);
  await expect(page.getByRole('heading', { name: 'What is recorded' })).toBeVisible();
  await expect(page.getByText('This browser keeps, and nobody else can see:')).toBeVisible();
  await expect(status(page)).toHaveText('Kept in this browser only');
  await expect(page.getByText('0 of 24 parts done')).toBeVisible();

  await page.getByRole('link', { name: 'Begin' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeFocused();
  await expect(page.locator('[data-shown]')).toHaveCount(1);
  await page.getByRole('link', { name: 'I have read this' }).focus();
  await page.keyboard.press('Enter');
  const checklist = page.locator('closing-checklist[checklist="routine-close"]');
  await checklist.getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await expect(checklist.getByRole('checkbox').first()).toBeChecked();
  await page.getByRole('link', { name: 'Next', exact: true }).click();
  await takeQuiz(page, 'moves-of-a-close');
  await expect(page.getByText('2 of 24 parts done')).toBeVisible();
  const done = page.locator('.course-contents [data-mark][data-done]');
  await expect(done).toHaveText(['done', 'done']);
  await page.emulateMedia({ forcedColors: 'active' });
  const filled = (marks: Element[]) => new Set(marks.map((mark) => getComputedStyle(mark).backgroundColor)).size;
  expect(await page.locator('.course-contents [data-mark]').evaluateAll(filled), 'done and open differ in forced colours').toBe(2);
  await page.emulateMedia({ forcedColors: null });

  await page.goto(site() + address);
  await page.getByRole('link', { name: 'Go on' }).click();
  await expect(page).toHaveURL(/#quiz-moves-of-a-close$/);
  await expect(page.locator('closing-quiz[quiz="moves-of-a-close"] [part~="result"]')).toBeVisible();
  await page.goBack();
  await page.getByText('In this course').click();
  await page.getByRole('link', { name: 'The routine close' }).click();
  await expect(checklist.getByRole('checkbox').first()).toBeChecked();
});

test('links in a course lead to other parts of it or nowhere; its end says what is next, on the site, and what to say today', async ({
  page,
}) => {
  await page.goto(`${site()}${address}#result`);
  await expect(page.locator('#result').getByRole('heading', { name: 'One line to say today' })).toBeVisible();
  await expect(page.locator('#result .say .line')).toHaveText(/\S/);
  await expect(page.getByRole('button', { name: 'Print this' })).toBeVisible();
  await expect(page.locator('#result .next-step').getByRole('link')).toHaveAttribute('href', /^\/(?:courses|checklists)\/[a-z-]+\/$/);
  // The contents are a table with columns for state, kind, title and minutes.
  await page.getByText('In this course').click();
  const row = page.locator('.course-contents ul > li').first();
  await expect(row).toHaveText(/^\s*Read\s+What an ending is made of\s+\d+ minutes?\s*$/);
  const links = await page.locator('[data-screen] a:not(.next-step a)').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter((href) => !href?.startsWith('#'))).toEqual([]);
});

test('an exam counts three attempts, and then offers no further one', async ({ page }) => {
  await page.goto(`${site()}courses/exam-team-leads/#quiz-exam-team-leads`);
  const again = page.getByRole('button', { name: 'Start again' });
  for (const left of ['2 more attempts count', '1 more attempt counts', 'Your attempts are used up. The best one counts.']) {
    await takeQuiz(page, 'exam-team-leads');
    await expect(page.getByText(left)).toBeVisible();
    if (await again.isVisible()) await again.click();
  }
  await expect(again).toBeHidden();
  await page.getByRole('link', { name: 'See how it went' }).click();
  await expect(page.locator('[data-outcome]')).toHaveText(/^(?:Not passed yet|Passed)\. \d+% right; it takes 80%\./);
  await expect(page.getByText('Take again')).toBeHidden();
});

test('whoever has not passed is led from the result to the quizzes that may be taken again', async ({ page }) => {
  await page.goto(`${site()}courses/common-mistakes/#quiz-common-mistakes`);
  await takeQuiz(page, 'common-mistakes');
  await page.locator('[data-shown]').getByRole('link', { name: 'See how it went' }).click();
  await expect(page.locator('[data-outcome]')).toHaveText(/^Not passed yet\./);
  await expect(page.getByText('Take again, the best attempt counts:')).toBeVisible();
  await page.locator('[data-again]').getByRole('link').click();
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(page.getByRole('button', { name: 'Check' })).toBeVisible();
});

test('saving and closing leaves no question open, and says where everything is', async ({ page }) => {
  await page.goto(`${site()}${address}#guide-talkative-callers`);
  await page.getByRole('button', { name: 'Save and close' }).click();
  await expect(page.getByRole('heading', { name: 'Closed: kept in this browser' })).toBeFocused();
  await expect(page.getByText('You can close this window now.')).toBeVisible();
});

test('every kind of screen is accessible, and fits a phone', async ({ page }) => {
  test.slow();
  await page.goto(site() + address, { waitUntil: 'networkidle' });
  for (const [what, [hash, has]] of Object.entries({
    guide: ['#guide-upset-callers', 'h2'],
    checklist: ['#checklist-support', 'closing-checklist [type=checkbox]'],
    quiz: ['#quiz-when-to-end', 'closing-quiz button'],
    result: ['#result', '.say .line'],
  } as const)) {
    await test.step(what, async () => {
      // The window shows the whole screen of the course: axe reports targets that the bar half covers as too small.
      await page.setViewportSize({ width: 320, height: 4000 });
      // As links of the course do it.
      await page.evaluate((to) => (location.hash = to), hash);
      await expect(page.locator(`[data-shown]${hash}`)).toBeVisible();
      await expect(page.locator(hash).locator(has).first()).toBeVisible();
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 568 });
      const bar = await page.locator('[data-bar]').boundingBox();
      expect.soft(bar?.height, what).toBeLessThan(568 / 4);
      await expectToFitPhone(page);
      await expectNames(page);
    });
  }
});

test('in a browser that keeps nothing it works, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(`${site()}courses/common-mistakes/#quiz-common-mistakes`);
  await expect(page.getByRole('button', { name: 'Check' })).toBeVisible();
  await expect(status(page)).toContainText('this browser keeps nothing');
});

test('with JavaScript off the whole course can be read, and says what that means', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(site() + address);
  await expect(page.getByText('You can read the whole course here, and nothing of it is recorded.')).toBeVisible();
  await expect(status(page)).toHaveText('Nothing is recorded');
  await expect(page.getByRole('heading', { level: 2, name: 'People who love to talk' })).toBeVisible();
  await expect(page.locator('.paper-quiz > li').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save and close' })).toBeHidden();
  await page.close();
});

test('every package can be downloaded, is as large as the page says, and has the hash that stands there', async ({ page, request }) => {
  await page.goto(`${site()}courses/`);
  const downloads = await page.locator('.course-offer li').evaluateAll((rows) =>
    rows.map((row) => ({
      address: row.querySelector<HTMLAnchorElement>('a[download]')?.href ?? '',
      size: row.querySelector('small')?.textContent ?? '',
      hash: row.querySelector('.hash')?.textContent ?? '',
    })),
  );
  expect(downloads.length).toBeGreaterThan(20);
  for (const download of downloads) {
    const body = await (await request.get(download.address)).body();
    expect(body.subarray(0, 2).toString()).toBe('PK');
    expect(download.size).toBe(`${Math.round(body.length / 1024)} kB`);
    expect(download.hash).toBe(createHash('sha256').update(body).digest('hex'));
  }
});

test('the card of an LMS has all on it: the test course, the steps, the settings by their names', async ({ page }) => {
  await page.goto(`${site()}courses/`);
  const card = page.locator('#moodle');
  await expect(card.getByText('Disable preview mode')).toBeHidden();
  await card.getByRole('heading', { name: 'Moodle' }).click();
  await expect(card.getByRole('link', { name: 'Download the test course: SCORM 1.2' })).toBeVisible();
  for (const setting of ['Display package', 'Disable preview mode', 'Grading method', 'Number of attempts', 'Require status']) {
    await expect(card.getByRole('rowheader', { name: setting, exact: true })).toBeVisible();
  }
  await expectAccessible(page);
});

test('with JavaScript off every card can be opened and read, and nothing is offered that needs a script', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${site()}courses/`);
  for (const name of ['Moodle', 'Canvas', 'Another one']) {
    const card = page.locator('.lms').filter({ has: page.getByRole('heading', { name, exact: true }) });
    await card.locator('summary').click();
    await expect(card.getByRole('link', { name: /^Download the test course/ })).toBeVisible();
    await expect(card.getByRole('table')).toBeVisible();
  }
  await expect(page.getByText('Choose what counts').first()).toBeHidden();
  await page.close();
});

test('what counts is chosen on the page, and is what the package goes by', async ({ page }) => {
  await page.goto(`${site()}courses/`);
  const offer = page.locator('.course-offer').filter({ has: page.getByRole('heading', { name: 'Final exam' }) });
  await offer.getByText('Choose what counts').click();
  await offer.getByLabel('Format').selectOption('SCORM 2004 4th Edition');
  await offer.getByLabel('Per cent of right answers that pass').fill('65');
  await offer.getByLabel('Attempts at each quiz that count').fill('1');
  await offer.getByLabel('It is complete').selectOption('as soon as it is passed');
  await offer.getByLabel('Report a failure until it is passed').uncheck();
  const language = offer.getByLabel('Language that it is registered under');
  await language.fill('es-41');
  expect(await language.evaluate((field: HTMLInputElement) => field.validationMessage)).toBe('Such as en or en-GB');
  await language.fill('en-GB');
  const downloading = page.waitForEvent('download');
  await offer.getByRole('button', { name: 'Make the package' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('final-exam-scorm2004-own.zip');
  const bytes = readFileSync(await download.path());
  await expect(offer.getByRole('status')).toContainText(createHash('sha256').update(bytes).digest('hex'));

  const files = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
  expect(packageProblems('scorm2004', files)).toEqual([]);
  expect(await schemaProblems('scorm2004', files.get('imsmanifest.xml') ?? '')).toEqual([]);
  expect(files.get('imsmanifest.xml')).toContain('<imsss:minNormalizedMeasure>0.65<');
  const [, settings = ''] = /data-course-settings>([^<]*)</.exec(files.get('index.html') ?? '') ?? [];
  expect((JSON.parse(settings) as { rules: object }).rules).toEqual({
    language: 'en-GB',
    passMark: 65,
    attempts: 1,
    complete: 'passed',
    reportFailed: false,
  });

  // This is what a learner sees.
  await page.route('**/own-package/*', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    const type = { html: 'text/html', css: 'text/css', js: 'text/javascript' }[name.split('.').at(-1) ?? ''] ?? 'text/plain';
    return route.fulfill({ body: files.get(name) ?? '', contentType: `${type}; charset=utf-8` });
  });
  await page.goto(`${site()}own-package/index.html`);
  await expect(page.getByText('65% right over all questions is a pass')).toBeVisible();
  await expect(page.getByText('that you have not passed, until you do')).toBeHidden();
  await page.getByRole('link', { name: 'Begin' }).click();
  await expect(page.getByText('1 more attempt counts')).toBeVisible();
});

test('under a base path, in a second locale, a course has its own page and packages, from right to left', async ({ page, request }) => {
  await page.goto(`${siteElsewhere()}ar/courses/`);
  await page.locator('.course-offer a[href$="/courses/the-closing-course/"]').first().click();
  await expect(page).toHaveURL(/\/handbook\/closing\/ar\/courses\/the-closing-course\/$/);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.getByRole('link', { name: inPseudoLanguage('Begin') }).click();
  // Without its script, which may still be loading, a course shows all of its screens.
  await page
    .locator('[data-shown]')
    .getByRole('link', { name: inPseudoLanguage('I have read this') })
    .click();
  await expect(page.locator('closing-checklist').first().getByRole('checkbox').first()).toBeVisible();
  expect((await request.get(`${siteElsewhere()}ar/courses/the-closing-course-scorm12.zip`)).status()).toBe(200);
});
