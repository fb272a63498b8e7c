/** Search by keyboard: from typing what is happening to the line on the clipboard. */
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { serve } from '../../src/serve/serve.ts';
import type { Engine } from './engine.ts';
import { expectText, focus, paste, tabTo } from './keyboard.ts';
import { expect, smoke, test } from './test.ts';

const field = /^What is happening on your call\?/;

/** Returns the longest text between the gaps of the first line found. */
const wordsOfFirstLine = (engine: Engine): Promise<string> =>
  engine.evaluate(({ shown, oneLine }) => {
    const stretches = [...(shown('.search-results [data-line]')[0]?.childNodes ?? [])].map(({ textContent }) => oneLine(textContent));
    return stretches.reduce((longest, stretch) => (stretch.length > longest.length ? stretch : longest), '').replace(/[\s,.]+$/, '');
  });

/** Types what is happening into the focused field and copies the best line. @returns the button's text afterwards, and words of the line */
async function searchAndCopy(engine: Engine): Promise<{ said: string; words: string }> {
  await engine.type("she won't stop talking");
  await expectText(engine, '.search-results .say a', /^They won’t stop talking$/);
  await engine.press('ArrowDown');
  await expect.poll(() => focus(engine).then(({ element }) => element)).toBe('button');
  const words = await wordsOfFirstLine(engine);
  await engine.press('Enter');
  await expect.poll(() => focus(engine).then(({ name }) => name), 'the button says what it did').not.toBe('Copy');
  return { said: (await focus(engine)).name, words };
}

test('the home page: a line, copied', smoke, async ({ engine, site }) => {
  await engine.open(site);
  await tabTo(engine, field);
  const { said, words } = await searchAndCopy(engine);
  expect(said).toMatch(/^Copied/);
  await engine.press('ArrowUp');
  await expect.poll(() => focus(engine).then(({ name }) => name), 'back in the field').toMatch(field);
  expect(await paste(engine)).toContain(words);
});

test('search over a page: opened, used and closed by keyboard; the guides come too', smoke, async ({ engine, site }) => {
  await engine.open(`${site}guides/routine-close/`);
  await engine.press('Control+k');
  await expect.poll(() => focus(engine).then(({ name }) => name)).toMatch(field);
  const { said, words } = await searchAndCopy(engine);
  expect(said).toMatch(/^Copied/);
  await expectText(engine, '.search-results .entries a[href*="/guides/"]', /\w/);
  await engine.press('ArrowUp');
  expect(await paste(engine)).toContain(words);
  await engine.press('Escape');
  await expect.poll(() => engine.evaluate(() => document.querySelector('dialog')?.open)).toBe(false);
});

test('on plain http, where there is no Clipboard API, a line is copied from the dialog, or it says that it was not', async ({ engine }) => {
  // Browsers treat local host names as secure even over http. The machine's network address is like any other host.
  const address = Object.values(networkInterfaces())
    .flat()
    .find((each) => each?.family === 'IPv4' && !each.internal)?.address;
  test.skip(!address, 'This machine has no address in a network.');
  const { server, url } = await serve({ folder: path.resolve('dist'), base: '/', host: '0.0.0.0' });
  try {
    await engine.open(url.replace('localhost', address ?? ''));
    expect(await engine.evaluate(() => isSecureContext)).toBe(false);
    await tabTo(engine, /^My desk/);
    await engine.press('Control+k');
    await expect.poll(() => focus(engine).then(({ name }) => name)).toMatch(field);
    const { said, words } = await searchAndCopy(engine);
    // The guides' index loads meanwhile. The server must not end before that, or the engine would report an error.
    await expectText(engine, '.search-results .entries a[href*="/guides/"]', /\w/);
    expect((await focus(engine)).element, 'the focus stays').toBe('button');
    await engine.press('ArrowUp');
    if (/^Not copied/.test(said)) return;
    expect(said).toMatch(/^Copied/);
    expect(await paste(engine)).toContain(words);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

test('what is filled into a gap is shown whole, and copied', smoke, async ({ engine, site }) => {
  await engine.open(`${site}situations/chatty/`);
  await tabTo(engine, /^Topic|^What was done|^Their name|^Something they told you/);
  const filled = 'your daughter’s first year at the music school';
  await engine.type(filled);
  const { cut, value } = await engine.evaluate(({ focused }) => {
    const gap = focused() as HTMLInputElement;
    return { cut: gap.scrollWidth - gap.clientWidth, value: gap.value };
  });
  expect(value).toBe(filled);
  expect(cut, 'pixels of the text that are cut off').toBeLessThanOrEqual(1);
});
