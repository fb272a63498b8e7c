/** `npm run dev` shows a writer's changes and mistakes. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { hideAllBut } from './less-content.ts';

const folder = path.resolve('.cache/dev');
const situation = path.join(folder, 'content/en/situations/chatty.yaml');
const guides = path.join(folder, 'content/en/guides');

// The tests run in order because they share a folder.
test.describe.configure({ mode: 'default' });

let server: ChildProcess;
let address: string;

test.beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['playbook.yaml', 'en']) cpSync(path.join('content', name), path.join(folder, 'content', name), { recursive: true });
  mkdirSync(path.join(folder, 'content/own'));
  writeFileSync(path.join(folder, 'content/own/hide.yaml'), hideAllBut({ situations: ['chatty'], courses: [], practices: [] }));
  server = spawn('node', ['src/command/closing-playbook.ts', 'dev', '--port', '0'], {
    env: { ...process.env, CONTENT_DIR: path.join(folder, 'content') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  address = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (data: Buffer) => {
      said += data.toString();
      const found = /http:\/\/localhost:\d+/.exec(said);
      if (found) resolve(found[0]);
    });
    server.on('exit', () => {
      reject(new Error(`The server ended: ${said}`));
    });
  });
});
test.afterAll(() => {
  server.kill();
});

test('every change is shown at once, and what is wrong stands over the page until it is mended', async ({ page }) => {
  await page.goto(`${address}/situations/chatty/`);
  const heading = page.locator('main h1');
  const before = readFileSync(situation, 'utf8');
  writeFileSync(situation, before.replace(/^label: .*$/m, 'label: They go on and on'));
  await expect(heading).toHaveText('They go on and on');

  writeFileSync(situation, before.replace(/^label: .*$/m, 'label: "They go on'));
  const overlay = page.locator('vite-error-overlay');
  await expect(overlay).toContainText('situations/chatty.yaml:1:8  this text begins with a quote that is never closed');
  await expect(overlay).toContainText('Close it at the end of the text.');

  writeFileSync(situation, before);
  await expect(overlay).toHaveCount(0);
  await expect(heading).not.toHaveText('They go on and on');

  // Files of the brand appear, too, even if the page was shown before without them.
  mkdirSync(path.join(folder, 'content/brand'));
  writeFileSync(
    path.join(folder, 'content/brand/logo.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 20"><path d="M0 0h99v19z"/></svg>',
  );
  const settings = path.join(folder, 'content/playbook.yaml');
  writeFileSync(settings, `${readFileSync(settings, 'utf8').replace("'#0b5a4c'", "'#7a1f5c'")}logo: brand/logo.svg\n`);
  const logo = page.locator('.site-header img');
  // The page reloads itself in between.
  await expect(async () => {
    expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  }).toPass();
  await expect(page.locator('.line').first()).toHaveCSS('color', 'rgb(122, 31, 92)');

  const guide = readFileSync(path.join(guides, 'routine-close.mdx'), 'utf8');
  // The page may be about to reload itself.
  await expect(async () => {
    await page.goto(`${address}/guides/routine-close/`, { timeout: 20_000 });
  }).toPass();
  writeFileSync(path.join(guides, 'routine-close.mdx'), `${guide}\nA sentence that is new.\n`);
  await expect(page.getByText('A sentence that is new.')).toBeVisible();
  writeFileSync(path.join(guides, 'one-more.mdx'), guide.replace(/^title: .*$/m, 'title: One more guide'));
  await expect(async () => {
    await page.goto(`${address}/guides/one-more/`, { timeout: 20_000 });
    await expect(heading).toHaveText('One more guide', { timeout: 10_000 });
  }).toPass();
});

test('whatever is broken in an own folder stands over the page as the check says it, until it is mended', async ({ page }) => {
  const own = path.join(folder, 'content/own');
  await page.goto(`${address}/situations/chatty/`);
  const overlay = page.locator('vite-error-overlay');
  const line = 'text: Bye.\n  contexts: [suport]\n  situations: [chatty]\n  step: goodbye\n  tones: [friendly]\n  why: x\n  notWhen: x\n';
  for (const [file, text, told] of [
    ['playbook.yaml', 'extends: [../not-there]\n', 'own/playbook.yaml:1:11  there is no folder'],
    ['playbook.yaml', 'name: "Ours\naddress: x\n', 'own/playbook.yaml:1:7  this text begins with a quote that is never closed'],
    [
      'en/phrases/ours.yaml',
      `- id: ours\n  ${line}`,
      "own/en/phrases/ours.yaml:3:14  context 'suport' is not known. Did you mean 'support'?",
    ],
  ] as const) {
    const broken = path.join(own, file);
    mkdirSync(path.dirname(broken), { recursive: true });
    writeFileSync(broken, text);
    await expect(overlay).toContainText(told);
    await expect(overlay).toContainText('The content has a problem');
    rmSync(broken);
    await expect(overlay).toHaveCount(0);
    await expect(page.locator('main h1')).toBeVisible();
  }
});

test('a guide that would run a program is not compiled, whatever page asks for it', async ({ page }) => {
  const file = path.join(guides, 'routine-close.mdx');
  const guide = readFileSync(file, 'utf8');
  writeFileSync(file, `${guide}\n{/* a */ globalThis.hit = 1 /* b */}\n`);
  await expect(async () => {
    const response = await page.goto(`${address}/guides/routine-close/`);
    expect(response?.status()).toBe(500);
  }).toPass();
  writeFileSync(file, guide);
});
