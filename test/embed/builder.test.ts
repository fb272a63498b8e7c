/** The embed builder shows the choices, keeps them in the address, and copies code that works in the page it is pasted into. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expectAccessible, expectNames, expectToFitPhone } from '../browser/accessible.ts';
import { useChecklist, usePicker, useQuiz } from '../hosts/at-work.ts';
import { newStranger, type Stranger } from '../hosts/package-in.ts';
import { expect, expectToFit, test } from './elsewhere.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Opens the builder, chooses a kind of page and copies the code with the button. */
async function copied(page: Page, site: string, query: string): Promise<string> {
  await page.goto(`${site}embed/?${query}`);
  const section = page.locator('[data-place]:visible');
  await expect(section).toHaveCount(1);
  await expect(section.locator('ol > li')).toHaveCount(3);
  await section.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(section.getByRole('button', { name: 'Copied' })).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

test('what is chosen is shown at once, and stands in the address', async ({ page, site }) => {
  await page.goto(`${site}embed/`);
  const preview = page.frameLocator('[data-preview] iframe');
  await useChecklist(preview);
  await page.getByLabel('What to show').selectOption({ label: 'Quizzes' });
  await page.getByLabel('Which one').locator('visible=true').selectOption('telesales');
  await page.getByLabel('Colours').selectOption('dark');
  await page.getByRole('spinbutton', { name: 'Height of the frame' }).fill('500');
  await page.getByLabel('Where it goes').selectOption('moodle');
  await expect(page).toHaveURL(`${site}embed/?widget=quiz&quiz=telesales&theme=dark&height=500&for=moodle`);
  await expect(page.locator('[data-preview] iframe')).toHaveAttribute('height', '500');
  await expect(preview.locator('closing-quiz')).toHaveAttribute('theme', 'dark');
  await expect(page.locator('[data-place]:visible').getByRole('heading')).toHaveText('Moodle');
});

test('a brand is put on by its colour, corners and typeface, in frames and in code; how the colour reads is told', async ({
  page,
  site,
}) => {
  await page.goto(`${site}embed/?widget=quiz&quiz=telesales&for=script`);
  await page.getByLabel('Colour of what is to be said').fill('#0b4f9e');
  await expect(page.getByText(/^Contrast 6\.\d to 1 on a light ground: easy to read\. On a dark ground #[0-9a-f]{6} stands/)).toBeVisible();
  await page.getByLabel('Corners').selectOption('Round');
  await page.getByLabel('Typeface').fill('Arial');
  await expect(page).toHaveURL(/accent=%230b4f9e&corner=12&face=Arial/);
  const quiz = page.frameLocator('[data-preview] iframe').locator('closing-quiz');
  const check = quiz.getByRole('button', { name: 'Check', exact: true });
  await expect(check).toHaveCSS('background-color', 'rgb(11, 79, 158)');
  await expect(check).toHaveCSS('border-radius', '12px');
  await expect(check).toHaveCSS('font-family', 'Arial, sans-serif');
  const code = page.locator('[data-place]:visible pre');
  await expect(code).toContainText('closing-quiz { --radius: 12px; --font-say: "Arial", serif; --font-ui: "Arial", sans-serif; }');
  await expect(code).toContainText('--accent: light-dark(#0b4f9e, ');
  // A pale colour is replaced by the nearest readable one. The text says so, and the frame shows it.
  await page.getByLabel('Colour of what is to be said').fill('#7fb0ff');
  const told = page.getByText(/^Contrast \d\.\d to 1 on a light ground: too pale for text\. #[0-9a-f]{6} is used in its place/);
  await expect(told).toBeVisible();
  const [, nearest = ''] = /(#[0-9a-f]{6}) is used/.exec((await told.textContent()) ?? '') ?? [];
  await expect(code).toContainText(nearest);
  await expect(page.locator('[data-preview] iframe')).toHaveAttribute('src', new RegExp(`accent=${nearest.slice(1)}&accent-dark=`));
  // These are the backgrounds of most host pages.
  const grounds: string[] = [];
  for (const ground of ['plain', 'grey, like SharePoint', 'blue, like Moodle', 'black']) {
    await page.getByLabel('On a page that is').selectOption(ground);
    grounds.push(await page.locator('[data-preview]').evaluate((place) => getComputedStyle(place).backgroundColor));
  }
  expect(new Set(grounds).size).toBe(4);
  await expect(page).toHaveURL(/ground=black/);
});

test('a size out of bounds is said beside its field, and the preview can be passed by', async ({ page, site }) => {
  await page.goto(`${site}embed/?widget=phrases`);
  const width = page.getByLabel('Width of the frame, in pixels');
  await width.fill('10');
  await expect(width).toHaveAttribute('aria-invalid', 'true');
  await expect(width).toHaveAccessibleDescription(/^Left empty.*Between 240 and 4,000\. Until then this size is left out\.$/);
  await width.fill('400');
  await expect(width).toHaveAttribute('aria-invalid', 'false');
  await expect(width).toHaveAccessibleDescription('Left empty, it takes all the room there is.');
  await page.getByRole('link', { name: 'Skip to the code' }).click();
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-place]:visible pre')).toBeFocused();
});

test('on a wide screen the choice and what comes of it stand side by side', async ({ page, site }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${site}embed/`);
  const frame = page.locator('[data-preview] iframe');
  const [choice, shown] = [await page.getByLabel('What to show').boundingBox(), await frame.boundingBox()];
  expect(shown?.x).toBeGreaterThan((choice?.x ?? 0) + (choice?.width ?? 0));
  expect((shown?.y ?? 0) + (shown?.height ?? 0)).toBeLessThan(1000);
  await expect(page.getByLabel('Where it goes')).toBeInViewport();
});

test('an address sent to a colleague shows them the same', async ({ page, site }) => {
  await page.goto(`${site}embed/?widget=phrases&context=telesales&theme=light&look=transparent&width=320&height=480&for=sharepoint`);
  const code = await page.locator('[data-place]:visible pre').textContent();
  expect(code).toContain(`src="${site}embed/phrases/?context=telesales&amp;theme=light&amp;look=transparent"`);
  expect(code).toContain('width="320" height="480"');
  await expect(page.getByLabel('Which one').locator('visible=true')).toHaveValue('telesales');
});

test('an address with nonsense in it shows the builder as it is', async ({ page, site }) => {
  const nonsense = encodeURIComponent('"><script>window.hit=1</script>');
  await page.goto(`${site}embed/?widget=${nonsense}&checklist=${nonsense}&height=${nonsense}&width=-5&theme=x&for=__proto__&language=xx`);
  await useChecklist(page.frameLocator('[data-preview] iframe'));
  const code = await page.locator('[data-place]:visible pre').textContent();
  expect(code).not.toContain('hit');
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
});

test('the footer of a page leads to the builder with that page chosen', async ({ page, site }) => {
  await page.goto(`${site}situations/chatty/`);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Put it in your own pages' }).click();
  await expect(page.getByLabel('What to show')).toHaveValue('situation');
  await expect(page.frameLocator('[data-preview] iframe').getByRole('heading', { level: 1 })).toHaveText(/stop talking/);
  await expect(page.getByText('This place takes a checklist, lines or a quiz.').locator('visible=true')).toBeVisible();
});

test('the builder is accessible, light or dark, and fits a phone', async ({ page, site }) => {
  await page.goto(`${site}embed/?widget=quiz&for=react`, { waitUntil: 'networkidle' });
  await expectAccessible(page);
  await expectToFitPhone(page);
  await expectNames(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is plain documentation: the code and the steps for every place', async ({ page, site }) => {
    await page.goto(`${site}embed/`);
    await expect(page.getByLabel('What to show')).toBeHidden();
    const sections = page.locator('[data-place]');
    expect(await sections.count()).toBe(11);
    for (const section of await sections.all()) {
      await expect(section.locator('ol > li')).toHaveCount(3);
      await expect(section.locator('pre')).toHaveText(/https:\/\/playbook\.example\.com\//);
    }
    await expect(page.getByRole('heading', { name: '<closing-quiz>' })).toBeVisible();
  });
});

test('script tag: a versioned address with its hash', async ({ page, elsewhere, site }) => {
  const code = await copied(page, site, 'widget=checklist&checklist=telesales&theme=dark&for=script');
  expect(code).toMatch(
    /src="[^"]+\/widgets\/\d+\.\d+\.\d+[^/]*\/checklist\.js" integrity="sha384-[A-Za-z0-9+/=]{64}" crossorigin="anonymous"/,
  );
  await elsewhere.open({ body: code });
  await useChecklist(page);
  await expect(page.locator('closing-checklist').getByRole('heading', { name: 'The telesales sign-off' })).toBeVisible();
});

test('a script with the hash of another is refused', async ({ page, elsewhere, site, heard }) => {
  const code = await copied(page, site, 'widget=checklist&for=script');
  await elsewhere.open({ body: code.replace('/checklist.js"', '/quiz.js"') });
  await heard.expect(/integrity/);
  expect(await page.evaluate(() => customElements.get('closing-quiz'))).toBeUndefined();
});

test('frame that follows its content', async ({ page, elsewhere, site }) => {
  await elsewhere.open({ body: await copied(page, site, 'widget=quiz&quiz=telesales&width=400&follow=on&for=frame') });
  await useQuiz(page.frameLocator('iframe'));
  await expectToFit(page, page.frameLocator('iframe'));
});

test('a page that strips tags: the data- form', async ({ page, elsewhere, site }) => {
  const [place = '', script = ''] = (await copied(page, site, 'widget=phrases&context=telesales&theme=light&for=data')).split('\n');
  // The host's editor sanitizes with DOMPurify. The script tag is in the page's template.
  const purify = await readFile(path.resolve('node_modules/dompurify/dist/purify.min.js'), 'utf8');
  await elsewhere.open({ head: `<script>${purify}</script>${script}`, body: '<div id="page"></div>' });
  await page.evaluate((text) => {
    const { DOMPurify } = window as unknown as { DOMPurify: { sanitize(html: string): string } };
    document.querySelector('#page')!.innerHTML = DOMPurify.sanitize(text);
  }, `${place}<closing-quiz></closing-quiz>`);
  await usePicker(page);
  await expect(page.locator('closing-phrase-picker')).toHaveAttribute('context', 'telesales');
  await expect(page.locator('closing-quiz')).toHaveCount(0);
});

for (const place of ['sharepoint', 'moodle', 'canvas']) {
  test(`${place}: a frame with attributes that its editor keeps`, async ({ page, elsewhere, site }) => {
    const code = await copied(page, site, `widget=checklist&for=${place}`);
    expect(code).toMatch(/^<iframe [^<]*><\/iframe>$/);
    expect(code).not.toContain('style=');
    await elsewhere.open({ body: code });
    await useChecklist(page.frameLocator('iframe'));
  });
}

for (const place of ['confluence', 'googleSites']) {
  test(`${place}: the address of the frame page`, async ({ page, elsewhere, site }) => {
    const address = await copied(page, site, `widget=guide&guide=routine-close&for=${place}`);
    await elsewhere.open({ body: `<iframe src="${address}" title="W" sandbox="allow-scripts allow-same-origin"></iframe>` });
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('WordPress: the address of a page that says how to show it', async ({ page, site, request }) => {
  const address = await copied(page, site, 'widget=quiz&quiz=hard-calls&for=wordpress');
  expect(address).toBe(`${site}quizzes/hard-calls/`);
  expect(await (await request.get(address)).text()).toContain('application/json+oembed');
});

test.describe('in an application', () => {
  test.describe.configure({ mode: 'default', timeout: 240_000 });

  let stranger: Stranger;

  test.beforeAll(async () => {
    stranger = await newStranger('frameworks', ['react@19', 'react-dom@19', 'vue@3']);
  });

  const index =
    '<!doctype html><html lang="en"><head><title>App</title></head><body><div id="app"></div><script type="module" src="./main.jsx"></script></body></html>';

  test('React: a component that loads the script once', async ({ page, elsewhere, site }) => {
    const component = await copied(page, site, 'widget=checklist&checklist=telesales&for=react');
    const main = `${component}
      import { createRoot } from 'react-dom/client';
      createRoot(document.querySelector('#app')).render(<><ClosingWidget /><ClosingWidget /></>);`;
    const project = await stranger.project('react', { 'index.html': index, 'main.jsx': `import * as React from 'react';\n${main}` });
    const built = await project.build();
    for (const [name, text] of built) elsewhere.file(name, text);
    await page.goto(elsewhere.file('index.html', built.get('index.html') ?? ''));
    await useChecklist(page, 1);
    await expect(page.locator('script[src*="/widgets/"]')).toHaveCount(1);
  });

  test('Vue: a single-file component', async ({ page, elsewhere, site }) => {
    const component = await copied(page, site, 'widget=quiz&quiz=telesales&for=vue');
    const main = `import { createApp } from 'vue'; import ClosingWidget from './component.js'; createApp(ClosingWidget).mount('#app');`;
    const files = { 'index.html': index.replace('main.jsx', 'main.js'), 'main.js': main, 'component.js': '' };
    const project = await stranger.project('vue', files);
    const compiler = (await import(pathToFileURL(path.join(await stranger.installed('vue'), 'compiler-sfc/index.mjs')).href)) as {
      parse(text: string): { descriptor: object; errors: unknown[] };
      compileScript(descriptor: object, options: object): { content: string };
    };
    const { descriptor, errors } = compiler.parse(component);
    expect(errors).toEqual([]);
    const isCustomElement = (tag: string) => tag.startsWith('closing-');
    const { content } = compiler.compileScript(descriptor, {
      id: 'closing',
      inlineTemplate: true,
      templateOptions: { compilerOptions: { isCustomElement } },
    });
    await writeFile(path.join(project.folder, 'component.js'), content);
    const built = await project.build();
    for (const [name, text] of built) elsewhere.file(name, text);
    await page.goto(elsewhere.file('index.html', built.get('index.html') ?? ''));
    await useQuiz(page);
  });
});
