/** Every package, unpacked and opened in Chromium without an LMS: it shows every part, and asks for nothing but its own files. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArguments, findChromium } from '../../browser/find-chromium.ts';
import { packed } from './packed.ts';

const packages = packed();
const types: Record<string, string> = { html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript' };

let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
  server = createServer((request, response) => {
    const [, zip = '', name = ''] = new URL(request.url ?? '/', 'http://localhost').pathname.split('/');
    const content = packages.find((each) => each.name === zip)?.files.get(name);
    const type = types[name.split('.').at(-1) ?? ''] ?? 'text/plain';
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': type }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
});

describe.each(packages)('$name', ({ name, files }) => {
  test('shows every part, from its own files alone', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const heard: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && heard.push(message.text())));
    page.on('pageerror', (error) => heard.push(error.message));

    await page.goto(`${origin}/${name}/index.html`, { waitUntil: 'networkidle' });
    expect(await page.locator('[data-status]').textContent()).toMatch(/^Not connected to a course/);
    const parts = await page.locator('[data-screen]').evaluateAll((screens) => screens.map(({ id }) => id));
    for (const part of parts.filter((id) => id !== 'closed')) {
      await page.evaluate((id) => void (location.hash = id), part);
      await page.locator(`#${part}[data-shown]`).waitFor();
      const widget = page.locator(`#${part}`).locator('closing-quiz, closing-checklist');
      if ((await widget.count()) > 0) await widget.getByRole('heading').first().waitFor();
    }
    await page.close();

    const own = [...files.keys()].map((file) => `${origin}/${name}/${file}`);
    expect(asked.filter((address) => !own.includes(address.replace(/#.*/, '')) && !address.startsWith('data:'))).toEqual([]);
    expect(asked.length).toBeGreaterThanOrEqual(3);
    expect(heard).toEqual([]);
  });
});

test.each(packages.filter(({ name }) => name.startsWith('final-exam-')))('$name goes on where the learner stopped', async ({ name }) => {
  const context = await browser.newContext();
  const address = `${origin}/${name}/index.html#quiz-final-exam`;
  const before = await context.newPage();
  await before.goto(address);
  const quiz = before.locator('closing-quiz');
  await quiz.getByText('Question 1 of 20').waitFor();
  const option = quiz.getByRole('radio').or(quiz.getByRole('checkbox')).first();
  if (await option.isVisible()) await option.check();
  await quiz.getByRole('button', { name: 'Check' }).click();
  await quiz.getByRole('button', { name: 'Next question' }).click();
  const asked = await quiz.locator('[part~="prompt"]').textContent();
  await before.close({ runBeforeUnload: true });

  const after = await context.newPage();
  await after.goto(address);
  await after.locator('closing-quiz').getByText('Question 2 of 20').waitFor();
  expect(await after.locator('closing-quiz [part~="prompt"]').textContent()).toBe(asked);
  await context.close();
});
