/** Every package, unpacked and opened without an LMS: it shows every part, and asks for nothing but its own files. */
import type { ConsoleMessage, Request } from '@playwright/test';
import { textsOf } from '../in-page.ts';
import { expectShown, press, toNext } from '../learner.ts';
import type { LmsServer } from '../lms/server.ts';
import { expect, test } from '../scenario.ts';
import { packed, type Packed } from './packed.ts';

const packages = packed();

/** Puts a package on the server. @returns the address of its folder */
function put(server: LmsServer, { name, files }: Packed): string {
  for (const [file, content] of files) server.put(`opened/${name}/${file}`, content);
  return `${server.address}/opened/${name}/`;
}

/** Goes to one part after another, and waits until each is shown, and the widget in it. Runs in the page. */
async function showEach(parts: readonly string[]): Promise<void> {
  for (const part of parts) {
    location.hash = part;
    const screen = document.querySelector(`#${part}`);
    const isShown = (): boolean => {
      const widget = screen?.querySelector('closing-quiz, closing-checklist');
      const headings = [...(widget?.shadowRoot?.querySelectorAll('h1, h2, h3, h4, h5, h6, [role=heading]') ?? [])];
      return Boolean(screen?.matches('[data-shown]')) && (!widget || headings.some((heading) => heading.getClientRects().length > 0));
    };
    for (const end = Date.now() + 30_000; !isShown();) {
      if (Date.now() > end) throw new Error(`#${part} is not shown.`);
      await new Promise(requestAnimationFrame);
    }
  }
}

for (const course of packages) {
  test(`${course.name} shows every part, from its own files alone`, async ({ page, server }) => {
    const folder = put(server, course);
    const asked: string[] = [];
    const heard: string[] = [];
    const onRequest = (request: Request) => void asked.push(request.url());
    const onConsole = (message: ConsoleMessage) => void (['error', 'warning'].includes(message.type()) && heard.push(message.text()));
    const onError = (error: Error) => void heard.push(error.message);
    page.on('request', onRequest).on('console', onConsole).on('pageerror', onError);

    await page.goto(`${folder}index.html`, { waitUntil: 'networkidle' });
    await expectShown(page, { selector: '[data-status]', text: /^Not connected to a course/ });
    const parts = await page.evaluate(() => [...document.querySelectorAll('[data-screen]')].map(({ id }) => id));
    expect(parts.length).toBeGreaterThan(1);
    await page.evaluate(
      showEach,
      parts.filter((id) => id !== 'closed'),
    );
    // The next scenario has the same page.
    page.off('request', onRequest).off('console', onConsole).off('pageerror', onError);

    const own = [...course.files.keys()].map((file) => folder + file);
    expect(asked.filter((address) => !own.includes(address.replace(/#.*/, '')) && !address.startsWith('data:'))).toEqual([]);
    expect(asked.length).toBeGreaterThanOrEqual(3);
    expect(heard).toEqual([]);
  });
}

for (const course of packages.filter(({ name }) => name.startsWith('final-exam-'))) {
  test(`${course.name} goes on where the learner stopped`, async ({ context, server }) => {
    const address = `${put(server, course)}index.html#quiz-final-exam`;
    const before = await context.newPage();
    await before.goto(address);
    await expectShown(before, { selector: '*', text: { has: 'Question 1 of 20' } });
    const [option] = await before.evaluate(textsOf, 'input[type=radio], input[type=checkbox]');
    await press(before, ...(option === undefined ? [] : [{ selector: 'input[type=radio], input[type=checkbox]' }]), ...toNext);
    await expectShown(before, { selector: '*', text: { has: 'Question 2 of 20' } });
    const asked = await before.evaluate(textsOf, '[part~=prompt]');
    expect(asked).toHaveLength(1);
    await before.close({ runBeforeUnload: true });

    const after = await context.newPage();
    await after.goto(address);
    await expectShown(after, { selector: '*', text: { has: 'Question 2 of 20' } });
    expect(await after.evaluate(textsOf, '[part~=prompt]')).toEqual(asked);
  });
}
