/** Without a network, after one visit: pages, search, checklist and quiz. */
import path from 'node:path';
import { Network } from '../hosting/offline/network.ts';
import { expectText, tabTo } from './keyboard.ts';
import { expect, test } from './test.ts';

test('every door stays open', async ({ engine }, { testId }) => {
  test.slow();
  const network = new Network(path.resolve('.cache/engines/offline', testId), '/');
  network.publish('dist');
  try {
    const site = await network.connect();
    await engine.open(`${site}guides/routine-close/`);
    await expect
      .poll(() => engine.evaluate(() => navigator.serviceWorker.controller !== null), { message: 'kept', timeout: 90_000 })
      .toBe(true);
    await network.cut();

    await engine.open(`${site}situations/chatty/`);
    await expectText(engine, '.say', /\w/);
    expect(await engine.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
    await engine.press('Control+k');
    await expectText(engine, 'dialog', /./);
    await engine.type('prospect said no');
    await expectText(engine, '.search-results .say', /\w/);
    await expectText(engine, '.search-results .entries a', /\w/);

    await engine.open(`${site}checklists/support/`);
    await tabTo(engine, /^Have them try it/);
    await engine.press(' ');
    await expectText(engine, '[role=progressbar], .progress, p', /1 of 10 done/);

    await engine.open(`${site}quizzes/common-mistakes/`);
    await expectText(engine, 'button', /^Check$/);
    await tabTo(engine, /^Check$/);
    await engine.press('Enter');
    await expectText(engine, '.verdict, [role=status]', /^(?:Right|Not quite|Pick an answer first)\./);
  } finally {
    await network.cut();
  }
});
