/** The data sheet: whatever the playbook stores in a browser is on it, and whatever is on it is stored. */
import type { Page } from '@playwright/test';
import { storeNames, storeOf, stores } from '../../content/browser/stores.ts';
import { pressEverything } from '../browser/press-everything.ts';
import { recordStoring } from '../browser/record-storing.ts';
import { expect, site, test } from './visit.ts';

/** The pages on which something can be filled in, ticked or pressed. */
const pages = [
  ...['', 'situations/chatty/', 'phrases/', 'phrases/casual/', 'search/?q=angry', 'desk/'],
  ...['checklists/support/', 'quizzes/common-mistakes/', 'practice/third-bill/', 'courses/the-closing-course/#quiz-moves-of-a-close'],
  ...['courses/lms-test/', 'embed/', 'about/'],
  ...['embed/checklist/', 'embed/phrases/', 'embed/quiz/', 'embed/practice/?say-first', 'embed/desk/'],
];

/** Plays a call to its end, however that is, and writes down what one would say. Every draw of the call must do, as each visit has its own. */
async function writeOwnLine(page: Page): Promise<void> {
  await page.goto(`${site()}practice/third-bill/`);
  const call = page.locator('closing-practice');
  const turn = call.locator('.turn').first();
  const line = call.locator('.choice').first();
  const begin = call.getByRole('button', { name: 'Take the call' });
  await expect(turn.or(line).or(begin).first()).toBeVisible();
  if (await begin.isVisible()) await begin.click();
  await expect(async () => {
    if (await line.isVisible()) await line.click();
    await expect(turn).toBeVisible({ timeout: 500 });
  }).toPass();
  // Turning points and mistakes are open, all other turns are not.
  const own = turn.locator('details.own summary');
  if (!(await own.isVisible())) await turn.locator('details.feedback > summary').click();
  await own.click();
  await call.getByRole('textbox').first().fill('I will call you on Thursday.');
}

test('what a click through everything stores is on the sheet, and the sheet says nothing else', async ({ page, context, quiet }) => {
  test.slow();
  // A microphone is asked for, and there is none.
  quiet.allow(/microphone|NotAllowed/);
  // What is typed does not fit fields for colours and sizes.
  quiet.allow(/^console: The specified value "Okafor"/);
  const stored = await recordStoring(context);
  const pressed: Record<string, number> = {};
  for (const address of pages) {
    await page.goto(site() + address, { waitUntil: 'networkidle' });
    pressed[address] = await pressEverything(page);
  }
  await writeOwnLine(page);
  expect(Object.entries(pressed).filter(([, count]) => count === 0)).toEqual([]);
  const missing = stored.filter(([place, key]) => storeOf(place, key) === undefined);
  expect(missing).toEqual([]);
  const seen = new Set(stored.map(([place, key]) => storeOf(place, key)));
  // What only an LMS brings about, and the service worker: test/courses/told.e2e.ts, test/hosting/offline/newer-build.test.ts.
  const elsewhere = ['course-tab', 'launch', 'lms-test', 'offline', 'contact', 'previous-build'];
  // Where the editor is a page of the site: test/e2e/hosted-editor.test.ts.
  expect(storeNames.filter((name) => !seen.has(name) && !elsewhere.includes(name) && stores[name].keepers[0] !== 'editor')).toEqual([]);

  await page.goto(`${site()}about/data/`);
  const rows = page.locator('[data-store]');
  expect(await rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['store']))).toEqual(storeNames);
  for (const name of storeNames) await expect(page.locator(`[data-store="${name}"] dd code`).last()).toHaveText(stores[name].key);
  expect(await context.cookies()).toEqual([]);
});
