/** The page of a package in the places where it is shown: a frame below an LMS's own head, a popup, and where its script does not arrive. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { textsOf } from './in-page.ts';
import { expectShown, frameOf, press, saveAndClose } from './learner.ts';
import type { LmsServer } from './lms/server.ts';
import { expect, test } from './scenario.ts';

const files = Object.entries(unzipSync(readFileSync(path.resolve('dist/courses/the-closing-course-scorm12.zip')))).map(
  ([name, content]) => [name, strFromU8(content)] as const,
);

/** Puts the package on the server, with some of its files altered, and others beside it. @returns the address of its folder */
function put(server: LmsServer, folder: string, others: Readonly<Record<string, string>> = {}): string {
  for (const [name, content] of [...files, ...Object.entries(others)]) server.put(`${folder}/${name}`, content);
  return `${server.address}/${folder}/`;
}

/** A page as Moodle's: a bar that stays, a head, the course in a frame 666 pixels high whose upper end is 260 pixels down, and a foot. */
const moodle = `<!doctype html><title>LMS</title>
<style>
  body { margin: 0 }
  nav { position: fixed; inset: 0 0 auto; height: 60px; background: silver; z-index: 1 }
  iframe { display: block; margin-top: 260px; width: 100%; height: 666px; border: 0 }
  footer { height: 400px }
</style>
<nav>LMS</nav><iframe src="index.html" title="Course"></iframe><footer>LMS</footer>`;

/** Something of the course: what a selector finds first of what is laid out, with this text if one is given. */
interface Part {
  selector: string;
  text?: string;
}

/** Whether something in the frame can be seen: in the frame, in the window, and not under the bar of the LMS. Runs in the page. */
function isInSight({ selector, text }: Part): boolean {
  const frame = document.querySelector('iframe');
  const found = [...(frame?.contentDocument?.querySelectorAll(selector) ?? [])].find(
    (element) => element.getClientRects().length > 0 && (text === undefined || element.textContent.trim() === text),
  );
  if (!frame || !found) return false;
  const around = frame.getBoundingClientRect();
  const { top, bottom } = found.getBoundingClientRect();
  return around.top + top >= Math.max(60, around.top) && around.top + bottom <= Math.min(innerHeight, around.bottom);
}

test.describe('in a frame as Moodle has it, at 1366 × 768', () => {
  test('the first screen shows Begin and where the work is; headings and the last word come into sight', async ({ scenario, server }) => {
    const page = await scenario.elsewhere('for good');
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(`${put(server, 'in-moodle', { 'lms.html': moodle })}lms.html`);
    const inSight = (part: Part) => page.evaluate(isInSight, part);
    const toItsEnd = () => page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const status = { selector: '[data-status]' };
    await expectShown(page, { ...status, text: /^Not connected to a course/ });
    expect(await inSight({ selector: '[data-begin]', text: 'Begin' })).toBe(true);
    expect(await inSight(status)).toBe(true);

    await press(page, { selector: '[data-begin]' });
    for (let screen = 0; screen < 4; screen += 1) {
      await expectShown(page, { selector: '[data-shown] > h2:focus' });
      await expect.poll(() => inSight({ selector: '[data-shown] > h2' })).toBe(true);
      await expect.poll(() => inSight(status)).toBe(true);
      // The learner reads to the end, and the page of the LMS goes down with it.
      await frameOf(page).evaluate(() => [...document.querySelectorAll('[data-shown] .course-actions a')].at(-1)?.scrollIntoView());
      await toItsEnd();
      await press(page, { selector: '[data-shown] .course-actions a:last-of-type' });
    }
    await toItsEnd();
    await saveAndClose(page);
    await expect.poll(() => inSight({ selector: 'h2', text: 'Closed: kept in this browser' })).toBe(true);
    await expectShown(page, { selector: '[data-may-close]', text: { has: 'You can go on in your learning management system now.' } });
  });
});

test('a popup that an LMS opened closes itself, also where the course stands in a frame of it', async ({ page, server }) => {
  const address = put(server, 'in-popup', {
    'opener.html': "<!doctype html><title>LMS</title><button onclick=\"window.open('popup.html', 'course', 'popup')\">Enter</button>",
    'popup.html': '<!doctype html><title>Popup</title><iframe src="index.html" title="Course" width="100%" height="600"></iframe>',
  });
  await page.goto(`${address}opener.html`);
  const [popup] = await Promise.all([page.waitForEvent('popup'), press(page, { selector: 'button', text: 'Enter' })]);
  const closing = popup.waitForEvent('close');
  await expectShown(popup, { selector: 'button', text: 'Save and close' });
  await saveAndClose(popup);
  await closing;
});

test('a course in a tab of its own says that it can be closed; Back does not bring back a course that records nothing', async ({
  page,
  server,
}) => {
  await page.goto(`${put(server, 'in-tab')}index.html`);
  await press(page, { selector: '[data-begin]', text: 'Begin' });
  await saveAndClose(page);
  await expectShown(page, { selector: '[data-may-close]', text: { has: 'You can close this window now.' } });
  await page.goBack();
  await expect(page).toHaveURL(/index\.html$/);
  await expectShown(page, { selector: 'h2', text: 'Closed: kept in this browser' });
  expect(await page.evaluate(textsOf, 'a')).not.toContain('Begin');
});

const script = files.find(([name]) => name === 'course.js')?.[1] ?? '';
const page404 = '<!doctype html><title>Sign in</title><p>Please sign in.</p>';

/** What may become of the script on its way; each gives the address of the page. */
const withoutScript: Record<string, (server: LmsServer) => string> = {
  'is not there': (server) => {
    const html = files.find(([name]) => name === 'index.html')?.[1] ?? '';
    return `${put(server, 'gone', { 'index.html': html.replace('src="course.js"', 'src="gone.js"') })}index.html`;
  },
  'is sent as plain text': (server) => {
    const address = put(server, 'as-text');
    server.put('as-text/course.js', script, 'text/plain');
    return `${address}index.html`;
  },
  'is a page of a proxy': (server) => {
    const address = put(server, 'proxy');
    server.put('proxy/course.js', page404, 'text/html');
    return `${address}index.html`;
  },
  'is cut off': (server) => `${put(server, 'cut-off', { 'course.js': script.slice(0, script.length / 2) })}index.html`,
  'breaks at its first line': (server) => `${put(server, 'broken', { 'course.js': `throw new Error('broken');${script}` })}index.html`,
  'may not run, by the policy of the page': (server) => {
    const html = files.find(([name]) => name === 'index.html')?.[1] ?? '';
    const policy = '<meta http-equiv="Content-Security-Policy" content="script-src \'none\'">';
    return `${put(server, 'policy', { 'index.html': html.replace('<head>', `<head>${policy}`) })}index.html`;
  },
  'is a file of the computer': () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'package-'));
    for (const [name, content] of files) writeFileSync(path.join(folder, name), content);
    return pathToFileURL(path.join(folder, 'index.html')).href;
  },
};

/** What is shown of a course that can be read and no more. */
async function expectReadable(page: Page): Promise<void> {
  await expectShown(page, { selector: '[data-status]', text: 'Nothing is recorded' });
  await expectShown(page, { selector: '.unstarted', text: { has: 'You can read the whole course here, and nothing of it is recorded.' } });
  for (const name of ['Bring a friendly talker to the end', 'Solved on both sides', 'A day and a name for somebody angry'])
    await expectShown(page, { selector: 'section.screen h2[tabindex]', text: { has: name } });
  await expectShown(page, { selector: '.paper-checklist' });
  await expectShown(page, { selector: '.paper-quiz > li' });
  expect(await page.evaluate(textsOf, 'button')).not.toContain('Save and close');
  expect(await page.evaluate(textsOf, 'h2')).not.toContain('What is recorded');
}

for (const [what, address] of Object.entries(withoutScript)) {
  test(`where the script ${what}, the whole course can be read, and says that nothing is recorded`, async ({ page, server }) => {
    await page.goto(address(server));
    await expectReadable(page);
  });
}

test('where the script stops on its way, the course goes back to what can be read', async ({ page, server }) => {
  const html = files.find(([name]) => name === 'index.html')?.[1] ?? '';
  // Nothing that the script asks of the page is missing in a package; this stands for what nobody foresaw.
  const address = put(server, 'stops', { 'index.html': html.replace('"parts":[{', '"parts":[null,{') });
  await page.goto(`${address}index.html`);
  await expectReadable(page);
});

test('a course whose script runs never says that it does not', async ({ scenario, server }) => {
  const page = await scenario.elsewhere('for good');
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    document.addEventListener('DOMContentLoaded', () => {
      const look = () => {
        for (const each of document.querySelectorAll<HTMLElement>('[data-status], .unstarted')) {
          const shown = getComputedStyle(each);
          if (shown.visibility === 'visible' && shown.display !== 'none' && /^Nothing is recorded|can read/.test(each.textContent ?? '')) {
            told.push(each.textContent ?? '');
          }
        }
        requestAnimationFrame(look);
      };
      look();
    });
  });
  await page.goto(`${put(server, 'runs')}index.html`);
  await expectShown(page, { selector: '[data-status]', text: /^Not connected to a course/ });
  expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual([]);
});
