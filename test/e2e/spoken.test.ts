/** What a virtual screen reader speaks on the built site, from search to the line, and of a whole course: names, roles, states and their order. */
import type { Locator } from '@playwright/test';
import { serveReader, spokenOf } from '../browser/spoken.ts';
import { expect, site, test } from './visit.ts';

test.beforeEach(({ page }) => serveReader(page));

/** Expects that things are spoken, in this order. */
function expectInOrder(spoken: string, things: readonly RegExp[]): void {
  let from = 0;
  for (const thing of things) {
    const found = thing.exec(spoken.slice(from));
    expect(found, `${thing} after:\n${spoken.slice(0, from).slice(-500)}\nin:\n${spoken.slice(from, from + 3000)}`).not.toBeNull();
    from += (found?.index ?? 0) + (found?.[0].length ?? 0);
  }
  expect(spoken, 'gaps are spoken by their labels').not.toMatch(/[{}]/);
}

test('search: the field, how much was found, the situation, its line with the labels of its gaps, when not to say it, and Copy', async ({
  page,
}) => {
  await page.goto(`${site()}guides/routine-close/`);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill('angry');
  await expect(page.locator('dialog[open] .search-results h2').first()).toHaveText(/angry/);
  // Guides come after the lines, once full text has loaded.
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Guides on this' })).toBeVisible();
  const spoken = await spokenOf(page.locator('dialog[open]'));
  expectInOrder(spoken, [
    /^dialog, Search$/m,
    /^searchbox, What is happening on your call\?, angry$/m,
    /^combobox, Kind of call, /m,
    /^[123] situations? fits?$/m,
    /^heading, They’re angry or upset, level 2$/m,
    /^textbox, What you will do/m,
    /^Not$/m,
    /^button, Copy, \S/m,
    /^button, Favourite, .*not pressed$/m,
    /^heading, Guides on this, level 2$/m,
  ]);
});

test('a situation: the line, its caution, Copy, the moves of the close with the present one, and what not to do', async ({ page }) => {
  await page.goto(`${site()}situations/upset/`);
  await expect(page.getByRole('button', { name: 'Another wording' })).toBeVisible();
  const spoken = await spokenOf(page.locator('main'));
  expectInOrder(spoken, [
    /^heading, They’re angry or upset, level 1$/m,
    /^textbox, /m,
    /^Caution:\nNot$/m,
    /^button, Copy, \S/m,
    /^button, Another wording, \S/m,
    /^navigation, Moves of this close$/m,
    /^button, 3 .+, current step$/m,
    /^heading, Don’t, level 2$/m,
  ]);
});

test('the call desk: the field, lines with Copy, and each move with whether it is done', async ({ page }) => {
  await page.goto(`${site()}desk/`);
  await expect(page.getByRole('button', { name: 'Keep it beside your CRM' })).toBeEnabled();
  await page.getByRole('searchbox').fill('angry');
  await expect(page.locator('.search-results h2').first()).toHaveText(/angry/);
  await page.getByRole('button', { name: 'Copy' }).filter({ visible: true }).first().click();
  const spoken = await spokenOf(page.locator('main'));
  expectInOrder(spoken, [/^heading, Call desk, level 1$/m, /^searchbox, What is happening on your call\?, angry$/m, /^button, Copy, \S/m]);
  expect(spoken).toMatch(/^button, Next call/m);
  // The reader takes the state from the attribute, which a script does not set: the state of a box is in call-desk.test.ts.
  expect(spoken.match(/^checkbox, .+, done, (?:not )?checked$/gm)?.length).toBeGreaterThan(3);
});

test('a course from its start to its end: what is read, each item, each question with its verdict, and the result', async ({ page }) => {
  test.slow();
  await page.goto(`${site()}courses/upset-callers/`);
  const shown = page.locator('[data-shown]');
  const screen = () => shown.getAttribute('id');
  /** Follows a link to the next screen, and waits until that is shown. */
  const goOn = async (name: string) => {
    const before = await screen();
    await page.getByRole('link', { name, exact: true }).filter({ visible: true }).click();
    await expect.poll(screen).not.toBe(before);
  };
  expectInOrder(await spokenOf(page.locator('main')), [
    /^heading, Upset callers, level 1$/m,
    /^link, Begin$/m,
    /^heading, What is recorded, level 2$/m,
  ]);
  await goOn('Begin');
  const lessons: string[] = [];
  while (!(await screen())?.startsWith('checklist')) {
    lessons.push(await spokenOf(shown));
    expectInOrder(lessons.at(-1) ?? '', [/^heading, .+, level 2$/m, /^heading, .+, level 3$/m]);
    await goOn('I have read this');
  }
  expect(new Set(lessons).size, 'each lesson is another one').toBeGreaterThan(1);
  await tick(shown);
  await goOn('Next');
  await answerAll(shown.locator('closing-quiz'));
  await goOn('See how it went');
  expectInOrder(await spokenOf(page.locator('section#result')), [
    /^heading, How it went, level 2$/m,
    /\d+% right/,
    /^heading, One line to say today, level 3$/m,
  ]);
});

async function tick(shown: Locator): Promise<void> {
  const checklist = shown.locator('closing-checklist');
  const boxes = checklist.getByRole('checkbox');
  expectInOrder(await spokenOf(checklist), [/^checkbox, .+, not checked$/m, /^progressbar, 0 of \d+ done/m]);
  for (const box of await boxes.all()) await box.check();
  const spoken = await spokenOf(checklist);
  expect(spoken).toMatch(/^progressbar, (\d+) of \1 done/m);
}

async function answerAll(quiz: Locator): Promise<void> {
  const result = quiz.locator('[part~="result"]');
  await expect(quiz.getByRole('button', { name: 'Check' })).toBeVisible();
  for (let number = 1; !(await result.isVisible()); number += 1) {
    const asked = await spokenOf(quiz);
    expectInOrder(asked, [
      new RegExp(`^progressbar, Question ${number} of \\d+`, 'm'),
      /^heading, .+, level 3$/m,
      /^(?:radio|checkbox|button, Move up)/m,
    ]);
    const option = quiz.getByRole('radio').or(quiz.getByRole('checkbox')).first();
    if (await option.isVisible()) await option.check();
    await quiz.getByRole('button', { name: 'Check' }).click();
    const next = quiz.getByRole('button', { name: /^(?:Next question|See how it went)$/ });
    await expect(next).toBeVisible();
    expectInOrder(await spokenOf(quiz), [/^(?:Right|Not quite)\./m, /^button, (?:Next question|See how it went)$/m]);
    await next.click();
  }
  expectInOrder(await spokenOf(quiz), [/^heading, \d+ of \d+ right.*, level 3$/m]);
}
