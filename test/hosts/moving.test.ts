/** Elements that a page's scripts move, change and take away at the worst moment. */
import { useAll, useChecklist, useQuiz } from './at-work.ts';
import { trueContent } from './content.ts';
import { expect, test, threeTags } from './host.ts';
import { lookOf } from './look.ts';

test('moved into another document and back, they look and work as before', async ({ page, host }) => {
  await host.open({
    head: host.script,
    body: `<iframe srcdoc="<!doctype html>" width="900" height="3000"></iframe><main style="width: 900px">${threeTags}</main>`,
  });
  await useAll(page);
  const look = await lookOf(page.locator('closing-checklist'));
  await page.evaluate(() => {
    const inner = document.querySelector('iframe')?.contentDocument;
    if (!inner) throw new Error('no frame');
    inner.body.style.margin = '0';
    inner.body.append(...document.querySelectorAll('main > *'));
  });
  const frame = page.frameLocator('iframe');
  const moved = frame.locator('closing-checklist');
  await expect(moved.getByRole('checkbox').first()).toBeChecked();
  // No frame of the browser is without style for long: it is adopted again at once.
  await expect.poll(() => lookOf(moved)).toEqual(look);
  await moved.getByRole('checkbox').nth(1).check();
  await expect(moved.getByRole('progressbar', { name: /^2 of/ })).toBeVisible();
  await page.evaluate(() =>
    document.querySelector('main')?.append(...(document.querySelector('iframe')?.contentDocument?.body.children ?? [])),
  );
  await expect.poll(() => lookOf(page.locator('closing-checklist'))).toHaveLength(look.length);
  await expect(page.locator('closing-checklist').getByRole('checkbox').nth(1)).toBeChecked();
  const button = page.locator('closing-checklist button.primary').first();
  await expect.poll(() => button.evaluate((part) => getComputedStyle(part).minBlockSize)).toBe('40px');
});

test('made here and first put into another document, they have their style there', async ({ page, host }) => {
  await host.open({ head: host.script, body: '<iframe srcdoc="<!doctype html>" width="900" height="2000"></iframe>' });
  await page.evaluate(async () => {
    await customElements.whenDefined('closing-quiz');
    const inner = document.querySelector('iframe')?.contentDocument;
    for (const name of ['checklist', 'phrase-picker', 'quiz']) inner?.body.append(document.createElement(`closing-${name}`));
  });
  const frame = page.frameLocator('iframe');
  await useAll(frame);
  await expect
    .poll(() =>
      frame
        .locator('closing-checklist button.primary')
        .first()
        .evaluate((part) => getComputedStyle(part).minBlockSize),
    )
    .toBe('40px');
});

test('moved about on the page, into a shadow root and out of sight, they keep what was done', async ({ page, host }) => {
  await host.open({ head: host.script, body: `<div id="shell"></div>${threeTags.replaceAll('></', ' remember="off"></')}` });
  await useAll(page);
  await page.evaluate(() => {
    const root = (document.querySelector('#shell') as HTMLElement).attachShadow({ mode: 'open' });
    const elements = [...document.querySelectorAll('body > :is(closing-checklist, closing-phrase-picker, closing-quiz)')];
    document.createDocumentFragment().append(...elements);
    document.implementation.createHTMLDocument().body.append(...elements);
    root.append(...elements);
  });
  await expect(page.locator('closing-checklist').getByRole('checkbox').first()).toBeChecked();
  await expect(page.locator('closing-phrase-picker').getByRole('searchbox')).toHaveValue("she won't stop talking");
  await expect(
    page
      .locator('closing-quiz')
      .getByText(/^(?:Right|Not quite)\./)
      .first(),
  ).toBeVisible();
  await expect
    .poll(() =>
      page
        .locator('closing-checklist button.primary')
        .first()
        .evaluate((part) => getComputedStyle(part).minBlockSize),
    )
    .toBe('40px');
});

test('fifty on one page: each for itself, with each file loaded once', async ({ page, host }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const tags = ['checklist', 'phrase-picker', 'quiz'];
  const body = Array.from({ length: 50 }, (_, index) => {
    const tag = `closing-${tags[index % 3]}`;
    return `<${tag} id="w${index}"></${tag}>`;
  });
  await host.open({ head: host.script, body: body.join('') });
  await useChecklist(page, 16);
  await useQuiz(page, 15);
  await useAll(page);
  expect(
    await page.locator('closing-checklist').evaluateAll((all) => all.filter((one) => one.shadowRoot?.querySelector(':checked')).length),
  ).toBe(2);
  expect(await page.locator(':state(ready)').count()).toBe(50);
  expect(requests.filter((address, index) => requests.indexOf(address) !== index)).toEqual([]);
});

test('attributes and properties changed at run time, in any order, show at once', async ({ page, host, heard }) => {
  const own = (title: string) =>
    JSON.stringify({
      id: 'own',
      title,
      summary: 's',
      contexts: ['support'],
      items: [{ id: 'a', text: 'Only this', why: 'w', step: 'recap' }],
    });
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
  await set({ src: host.file('one.json', own('One')) });
  await expect(heading).toHaveText('One');
  await set({ src: host.file('two.json', own('Two')) });
  await expect(heading).toHaveText('Two');
  // The slower answer to an older question must not win.
  await set({ src: host.file('slow.json', { body: own('Slow'), delay: 800 }) });
  await set({ src: host.file('three.json', own('Three')) });
  await expect(heading).toHaveText('Three');
  await page.waitForTimeout(1000);
  await expect(heading).toHaveText('Three');
  await checklist.evaluate((element, text) => Object.assign(element, { content: JSON.parse(text) as unknown }), own('Four'));
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
  }, own('Child'));
  await expect(heading).toHaveText('Child');
  await checklist.evaluate((element, text) => ((element.firstElementChild as HTMLElement).textContent = text), own('Child, changed'));
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

test('removed while busy: loading, typing, copying, answering, in its own event', async ({ page, host }) => {
  const slowTags = ['checklist', 'phrase-picker', 'quiz'].map((name) => {
    const src = host.file(`${name}.json`, { body: trueContent(name), delay: 400 });
    return `<closing-${name} src="${src}"></closing-${name}>`;
  });
  await host.open({ head: host.script, body: `${slowTags.join('')}<main></main>` });
  await page.evaluate(async (tags) => {
    const take = () => document.querySelectorAll('closing-checklist, closing-phrase-picker, closing-quiz');
    await customElements.whenDefined('closing-quiz');
    for (const element of take()) element.remove(); // while loading from src
    const main = document.querySelector('main') as HTMLElement;
    for (let turn = 0; turn < 5; turn += 1) {
      main.innerHTML = tags;
      // Later and later into the first rendering.
      for (let step = 0; step < turn; step += 1) await Promise.resolve();
      main.replaceChildren();
    }
    main.innerHTML = tags;
  }, threeTags);
  await expect(page.locator('closing-phrase-picker').getByRole('searchbox')).toBeVisible();
  const outcome = await page.evaluate(async () => {
    const root = (name: string) => document.querySelector(`closing-${name}`)?.shadowRoot as ShadowRoot;
    const settle = () => new Promise((resolve) => setTimeout(resolve, 50));
    const field = root('phrase-picker').querySelector('input') as HTMLInputElement;
    field.value = 'angry';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settle();
    root('phrase-picker').querySelector<HTMLElement>('.actions .primary')?.click();
    document.querySelector('closing-phrase-picker')?.remove(); // while copying, and before it has spoken
    const answered: string[] = [];
    for (const type of ['closing-answer', 'closing-progress', 'closing-complete']) {
      document.addEventListener(type, (event) => {
        answered.push(type);
        (event.target as HTMLElement).remove(); // in the middle of its own work
      });
    }
    await settle();
    root('quiz').querySelector('input')?.click();
    await settle();
    (root('quiz').querySelector('footer .primary') as HTMLElement).click();
    root('checklist').querySelector('input')?.click();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return { answered, left: document.querySelectorAll('main > *').length };
  });
  expect(outcome.answered).toContain('closing-answer');
  expect(outcome.answered.filter((type) => type === 'closing-progress').length).toBeGreaterThan(0);
  expect(outcome.left).toBe(0);
});

test('taken out while it loads and put back, it shows', async ({ page, host }) => {
  const body = JSON.stringify({
    id: 'own',
    title: 'Own',
    summary: 's',
    contexts: ['support'],
    items: [{ id: 'a', text: 'Only this', why: 'w', step: 'recap' }],
  });
  const src = host.file('slow.json', { body, delay: 500 });
  await host.open({ head: host.script, body: `<closing-checklist src="${src}"></closing-checklist>` });
  await page.evaluate(async () => {
    const checklist = document.querySelector('closing-checklist') as HTMLElement;
    await customElements.whenDefined('closing-checklist');
    await new Promise((resolve) => setTimeout(resolve, 100));
    checklist.remove();
    await new Promise((resolve) => setTimeout(resolve, 800));
    document.body.append(checklist);
  });
  await expect(page.getByRole('heading', { name: 'Own' })).toBeVisible();
});
