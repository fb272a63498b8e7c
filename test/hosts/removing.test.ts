/** Scripts of the page remove elements at the worst moment. */
import { ownChecklist, trueContent } from './content.ts';
import { expect, test, allTags } from './host.ts';

test('removed while busy: loading, typing, copying, answering, in its own event', async ({ page, host }) => {
  const slowTags = ['checklist', 'phrase-picker', 'quiz'].map((name) => {
    const src = host.file(`${name}.json`, { body: trueContent(name), delay: 400 });
    return `<closing-${name} src="${src}"></closing-${name}>`;
  });
  await host.open({ head: host.script, body: `${slowTags.join('')}<main></main>` });
  await page.evaluate(async (tags) => {
    const take = () => document.querySelectorAll('closing-checklist, closing-phrase-picker, closing-quiz, closing-practice');
    await customElements.whenDefined('closing-quiz');
    for (const element of take()) element.remove(); // while loading from src
    const main = document.querySelector('main') as HTMLElement;
    for (let turn = 0; turn < 5; turn += 1) {
      main.innerHTML = tags;
      // Each element is removed a little later during its first rendering.
      for (let step = 0; step < turn; step += 1) await Promise.resolve();
      main.replaceChildren();
    }
    main.innerHTML = tags;
  }, allTags);
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
    (root('quiz').querySelector('.primary') as HTMLElement).click();
    root('checklist').querySelector('input')?.click();
    root('practice').querySelector<HTMLElement>('.primary')?.click();
    while (!root('practice').querySelector('.choice')) await settle(); // what plays it may still be loading
    root('practice').querySelector<HTMLElement>('.choice')?.click();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return { answered, left: document.querySelectorAll('main > *').length };
  });
  expect(outcome.answered).toContain('closing-answer');
  expect(outcome.answered.filter((type) => type === 'closing-progress').length).toBeGreaterThan(0);
  expect(outcome.left).toBe(0);
});

test('taken out while it loads and put back, it shows', async ({ page, host }) => {
  const src = host.file('slow.json', { body: ownChecklist('Own'), delay: 500 });
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
