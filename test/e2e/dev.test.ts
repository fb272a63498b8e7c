/** `npm run dev` shows a writer's changes and mistakes. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { minimalPlaybook } from '../../content/testing/minimal-files.ts';

const folder = path.resolve('.cache/dev');
const situation = path.join(folder, 'content/en/situations/chatty.yaml');
const guide = path.join(folder, 'content/en/guides/first-guide.mdx');
const settings = path.join(folder, 'content/playbook.yaml');

// The tests run in order because they share a folder.
test.describe.configure({ mode: 'default' });

let server: ChildProcess;
let address: string;

test.beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  // Every change is read and checked with all other content, so there is little of it.
  const accent = /^accent:\n(?: .*\n)+/m;
  for (const [name, text] of Object.entries(minimalPlaybook)) {
    const file = path.join(folder, 'content/en', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text.replace(accent, ''));
  }
  writeFileSync(settings, `locales: [en]\n${accent.exec(minimalPlaybook['playbook.yaml'] ?? '')?.[0] ?? ''}`);
  server = spawn('node', ['src/command/closing-playbook.ts', 'dev', '--port', '0'], {
    // Whatever the machine says of itself, a writer sees changes.
    env: { ...process.env, NODE_ENV: 'production', CONTENT_DIR: path.join(folder, 'content') },
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
  writeFileSync(settings, `${readFileSync(settings, 'utf8').replace('#0b5a4c', '#7a1f5c')}logo: brand/logo.svg\n`);
  const logo = page.locator('.site-header img');
  // The page reloads itself in between.
  await expect(async () => {
    expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  }).toPass();
  await expect(page.locator('.line').first()).toHaveCSS('color', 'rgb(122, 31, 92)');

  const written = readFileSync(guide, 'utf8');
  // The page may be about to reload itself.
  await expect(async () => {
    await page.goto(`${address}/guides/first-guide/`, { timeout: 20_000 });
  }).toPass();
  writeFileSync(guide, `${written}\nA sentence that is new.\n`);
  await expect(page.getByText('A sentence that is new.')).toBeVisible();
  writeFileSync(path.join(path.dirname(guide), 'one-more.mdx'), written.replace(/^title: .*$/m, 'title: One more guide'));
  await expect(async () => {
    await page.goto(`${address}/guides/one-more/`, { timeout: 20_000 });
    await expect(heading).toHaveText('One more guide', { timeout: 10_000 });
  }).toPass();
});

test('a page that connects only after a change shows it all the same', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto(`${address}/situations/chatty/`);
  // What the page and the server say to each other waits until it is connected, as on a slow computer. After that it does not.
  let isConnected = false;
  let connect: (() => void) | undefined;
  await page.routeWebSocket(/./, (socket) => {
    const said: (string | Buffer)[] = [];
    socket.onMessage((message) => said.push(message));
    connect = () => {
      const server = socket.connectToServer();
      for (const message of said) server.send(message);
      socket.onMessage((message) => server.send(message));
      isConnected = true;
    };
    if (isConnected) connect();
  });
  await page.goto(`${address}/situations/chatty/`);
  const before = readFileSync(situation, 'utf8');
  writeFileSync(situation, before.replace(/^label: .*$/m, 'label: They never stop'));
  // A page that is connected is reloaded at once.
  await expect(other.locator('main h1')).toHaveText('They never stop');
  await expect(page.locator('main h1')).not.toHaveText('They never stop');
  connect?.();
  await expect(page.locator('main h1')).toHaveText('They never stop');
  writeFileSync(situation, before);
});

test('whatever is broken in an own folder stands over the page as the check says it, until it is mended', async ({ page, context }) => {
  const other = await context.newPage();
  const own = path.join(folder, 'content/own');
  await page.goto(`${address}/situations/chatty/`);
  const overlay = page.locator('vite-error-overlay');
  const line = 'text: Bye.\n  contexts: [suport]\n  situations: [chatty]\n  step: goodbye\n  tones: [warm]\n  why: x\n  notWhen: x\n';
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
    // Who has closed it does not get it again because somebody opens another page.
    await overlay.evaluate((shown) => shown.remove());
    await other.goto(`${address}/situations/chatty/`);
    await expect(other.locator('vite-error-overlay')).toContainText(told);
    await expect(overlay).toHaveCount(0);
    rmSync(broken);
    await expect(other.locator('vite-error-overlay')).toHaveCount(0);
    await expect(page.locator('main h1')).toBeVisible();
  }
});

test('a guide that would run a program is not compiled, whatever page asks for it', async ({ page }) => {
  const written = readFileSync(guide, 'utf8');
  writeFileSync(guide, `${written}\n{/* a */ globalThis.hit = 1 /* b */}\n`);
  await expect(async () => {
    const response = await page.goto(`${address}/guides/first-guide/`);
    expect(response?.status()).toBe(500);
  }).toPass();
  writeFileSync(guide, written);
});
