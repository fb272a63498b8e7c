/** Scripts of the page change attributes, properties and children of the elements. */
import { ownChecklist } from './content.ts';
import { expect, test } from './host.ts';

test('attributes and properties changed at run time, in any order, show at once', async ({ page, host, heard }) => {
  await host.open({ head: host.script, body: '<closing-checklist></closing-checklist>' });
  const checklist = page.locator('closing-checklist');
  const set = (change: Record<string, string | null>) =>
    checklist.evaluate((element, attributes) => {
      for (const [name, value] of Object.entries(attributes)) {
        if (value === null) element.removeAttribute(name);
        else element.setAttribute(name, value);
      }
    }, change);
  const heading = checklist.getByRole('heading', { level: 2 });
  const first = (await heading.textContent()) ?? '';
  await set({ checklist: 'telesales' });
  await expect(heading).not.toHaveText(first);
  await expect(checklist.getByRole('button', { name: /Next call/ })).toBeVisible();
  await set({ mode: 'course' });
  await expect(checklist.getByRole('button', { name: /Next call/ })).toHaveCount(0);
  await set({ checklist: 'nowhere' });
  await expect(checklist.getByText(/no checklist called .nowhere./)).toBeVisible();
  await heard.expect(/there is no checklist "nowhere"/);
  await set({ checklist: null, mode: null });
  await expect(heading).toHaveText(first);
  await set({ src: host.file('one.json', ownChecklist('One')) });
  await expect(heading).toHaveText('One');
  await set({ src: host.file('two.json', ownChecklist('Two')) });
  await expect(heading).toHaveText('Two');
  // The first request answers last. Its content must not replace the newer one.
  await set({ src: host.file('slow.json', { body: ownChecklist('Slow'), delay: 800 }) });
  await set({ src: host.file('three.json', ownChecklist('Three')) });
  await expect(heading).toHaveText('Three');
  await page.waitForTimeout(1000);
  await expect(heading).toHaveText('Three');
  await checklist.evaluate((element, text) => Object.assign(element, { content: JSON.parse(text) as unknown }), ownChecklist('Four'));
  await expect(heading).toHaveText('Four');
  await checklist.evaluate((element) => Object.assign(element, { content: undefined }));
  await expect(heading).toHaveText('Three');
  await set({ src: null });
  await expect(heading).toHaveText(first);
  await checklist.evaluate((element, text) => {
    const child = document.createElement('script');
    child.type = 'application/json';
    child.textContent = text;
    element.append(child);
  }, ownChecklist('Child'));
  await expect(heading).toHaveText('Child');
  await checklist.evaluate(
    (element, text) => ((element.firstElementChild as HTMLElement).textContent = text),
    ownChecklist('Child, changed'),
  );
  await expect(heading).toHaveText('Child, changed');
  await checklist.evaluate((element) => element.firstElementChild?.remove());
  await expect(heading).toHaveText(first);
  const ground = () => checklist.locator('.root').evaluate((root) => getComputedStyle(root).backgroundColor);
  expect(await ground()).toBe('rgb(255, 255, 255)');
  await set({ theme: 'dark' });
  expect(await ground()).toBe('rgb(23, 25, 27)');
  await set({ theme: 'auto' });
  await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'dark'));
  expect(await ground()).toBe('rgb(23, 25, 27)');
});

test('the other widgets follow their attributes too', async ({ page, host, heard }) => {
  await host.open({ head: host.script, body: '<closing-phrase-picker></closing-phrase-picker><closing-quiz></closing-quiz>' });
  const quiz = page.locator('closing-quiz');
  const picker = page.locator('closing-phrase-picker');
  const heading = quiz.getByRole('heading', { level: 2 });
  const first = (await heading.textContent()) ?? '';
  await quiz.evaluate((element) => element.setAttribute('quiz', 'telesales'));
  await expect(heading).not.toHaveText(first);
  await quiz.evaluate((element) => element.setAttribute('quiz', 'nowhere'));
  await expect(quiz.getByText(/no quiz called .nowhere./)).toBeVisible();
  await heard.expect(/there is no quiz "nowhere"/);
  await quiz.evaluate((element) => element.removeAttribute('quiz'));
  await expect(heading).toHaveText(first);
  await expect(picker.getByRole('searchbox')).toBeVisible();
  await picker.evaluate((element) => element.setAttribute('context', 'telesales'));
  await expect(picker.getByLabel('Kind of call')).toHaveValue('telesales');
  await picker.evaluate((element) => element.setAttribute('context', 'nowhere'));
  await heard.expect(/there is no context "nowhere"/);
  await picker.evaluate((element) => element.removeAttribute('context'));
  await expect(picker.getByRole('searchbox')).toBeVisible();
});
