/** The widgets on the site's pages, by keyboard only. */
import type { Engine } from './engine.ts';
import { expectText, focus, paste, tabTo } from './keyboard.ts';
import { expect, smoke, test } from './test.ts';

test('a checklist: ticked, noted, kept, ticked to the end', smoke, async ({ engine, site }) => {
  await engine.open(`${site}checklists/support/`);
  await tabTo(engine, /^Have them try it/);
  await engine.press(' ');
  await expectText(engine, '[role=progressbar], .progress, p', /1 of 10 done/);
  await tabTo(engine, /^Why/, 'button');
  await engine.press('Enter');
  await tabTo(engine, /^Note/, 'textarea');
  await engine.type('Not on the first try');
  expect((await focus(engine)).value).toBe('Not on the first try');

  await engine.open(`${site}checklists/support/`);
  await expectText(engine, '[role=progressbar], .progress, p', /1 of 10 done/);
  const boxes = () => engine.evaluate(({ shown }) => shown('input[type=checkbox]').map((box) => (box as HTMLInputElement).checked));
  const items = (await boxes()).length;
  await tabTo(engine, /^Have them try it/);
  for (let ticked = 1; ticked < items; ticked += 1) {
    // An item's name is a sentence. The gaps of lines are inputs, too, but have short names.
    await tabTo(engine, /\./, 'input');
    await engine.press(' ');
  }
  expect(await boxes()).toEqual(Array.from({ length: items }, () => true));
  await expectText(engine, '[role=progressbar], .progress, p', /10 of 10 done/);
});

test('the picker: a line found, filled in and copied', async ({ engine, site }) => {
  await engine.open(`${site}phrases/`);
  await tabTo(engine, /^What is happening on your call\?/);
  await engine.type("she won't stop talking");
  await expectText(engine, '.say', /\w/);
  await engine.press('Enter');
  await expectText(engine, '[role=status]', /^Copied/);
  // The text ends at the first gap, which shows its name.
  const beginnings = await engine.evaluate(({ texts }) => texts('.say').map((line) => line.slice(0, 12)));
  expect(beginnings).toContain((await paste(engine)).slice(0, 12));
});

/** Returns the question shown. */
const question = (engine: Engine): Promise<string> => engine.evaluate(({ texts }) => texts('.prompt')[0] ?? '');

test('a quiz: to its end, and how it went', smoke, async ({ engine, site }) => {
  test.slow();
  await engine.open(`${site}quizzes/common-mistakes/`);
  // Before the widget is ready, the page shows its questions as for print.
  await expectText(engine, 'button', /^Check$/);
  const asked = new Set<string>();
  for (let answered = 0; answered < 12; answered += 1) {
    asked.add(await question(engine));
    // An order is checked as shown. In other questions, the first choice is taken.
    const hasChoices = await engine.evaluate(({ shown }) => shown('input[type=radio], input[type=checkbox]').length > 0);
    if (hasChoices) {
      await tabTo(engine, /./, 'input');
      await engine.press(' ');
    }
    await tabTo(engine, /^Check$/);
    await engine.press('Enter');
    await expectText(engine, '.verdict', /^(?:Right|Not quite)\./);
    await tabTo(engine, /^(?:Next question|See how it went)/);
    const before = await question(engine);
    await engine.press('Enter');
    await expect.poll(() => question(engine)).not.toBe(before);
  }
  expect(asked.size, 'questions asked').toBe(12);
  await expectText(engine, '.result, .result *', /\d+ of 12 right/);
});

test('a call to play: taken, answered to its end, looked back on', smoke, async ({ engine, site }) => {
  await engine.open(`${site}practice/third-bill/`);
  await expectText(engine, 'button', /^Take the call$/);
  await tabTo(engine, /^Take the call$/);
  await engine.press('Enter');
  const counts = () => engine.evaluate(({ shown }) => ({ choices: shown('.choice').length, said: shown('.transcript .agent').length }));
  await expect.poll(async () => (await counts()).choices).toBeGreaterThan(0);
  for (let said = 0; (await counts()).choices > 0; said += 1) {
    expect(said, 'lines said, and no end').toBeLessThan(20);
    // The number before a line is its key.
    await engine.press('1', 'Enter');
    await expect.poll(async () => (await counts()).said > said || (await counts()).choices === 0).toBe(true);
  }
  await expectText(engine, 'button', /^Play it again$/);
});
