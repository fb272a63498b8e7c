/** What all widgets have in common, shown on the checklist. */
import builtIn from 'built-in:checklist';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ClosingChecklist } from '../checklist/checklist.ts';
import { collect, expectAccessible, mount, rendered } from '../../test/widgets/mounted.ts';
import { consoleMessages } from '../../test/widgets/setup.ts';

/** A second locale, as an owner would add one: written from right to left, with six forms of a count. */
const arabic = {
  wording: async () => {
    const english = (await builtIn.wordings['en']?.())?.default;
    if (!english) throw new Error('There is no English wording.');
    const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
    const progress = Object.fromEntries(forms.map((form) => [form, `${form} {count}/{total}`])) as typeof english.progress;
    return { default: { ...english, print: 'اطبع', progress } };
  },
  content: async () => {
    const english = (await builtIn.contents['en']?.())?.default;
    const [first] = english?.checklists ?? [];
    if (!english || !first) throw new Error('There is no English content.');
    return { default: { ...english, language: 'ar', checklists: [{ ...first, title: 'قائمة' }] } };
  },
};

class TwoLocales extends ClosingChecklist {
  protected override readonly builtIn = {
    ...builtIn,
    wordings: { ...builtIn.wordings, ar: arabic.wording },
    contents: { ...builtIn.contents, ar: arabic.content },
  };
}
customElements.define('x-two-locales', TwoLocales);

/** What a module is where a gateway answers with its sign-in page. */
const gone = (name: string) => () => Promise.reject(new TypeError(`Failed to fetch dynamically imported module: ${name}`));

class BehindGateway extends ClosingChecklist {
  protected override readonly builtIn = {
    ...builtIn,
    notLoaded: { ...builtIn.notLoaded, de: builtIn.notLoaded['en'] ?? '', fr: builtIn.notLoaded['en'] ?? '' },
    wordings: { ...builtIn.wordings, de: gone('wording'), fr: arabic.wording },
    contents: { ...builtIn.contents, de: gone('wording'), fr: gone('content') },
  };
}
customElements.define('x-behind-gateway', BehindGateway);

const mountList = (attributes: Record<string, string> = {}, properties: object = {}) =>
  mount<TwoLocales>('x-two-locales', { remember: 'off', ...attributes }, properties);
const root = (element: HTMLElement) => element.shadowRoot?.querySelector<HTMLElement>('.root') as HTMLElement;
const heading = () => page.getByRole('heading', { level: 2 });
const own = (title: string) => ({
  id: 'own',
  title,
  summary: 's',
  contexts: ['x'],
  items: [{ id: 'a', text: 'First', why: 'w', step: 'recap' }],
});

describe('language', () => {
  it('is that of the nearest lang, content and wording alike, and follows it', async () => {
    document.documentElement.lang = 'ar-EG';
    const element = await mountList();
    await expect.element(heading()).toHaveTextContent('قائمة');
    await expect.element(page.getByRole('button', { name: 'اطبع' })).toBeVisible();
    expect(root(element).lang).toBe('ar');
    document.documentElement.lang = 'en';
    await expect.element(page.getByRole('button', { name: 'Print' })).toBeVisible();
    await expect.element(heading()).not.toHaveTextContent('قائمة');
    element.lang = 'ar';
    await expect.element(heading()).toHaveTextContent('قائمة');
  });

  it('is found whatever the page, its content and a tag in another spelling make of it', async () => {
    document.documentElement.lang = 'ar_EG.UTF-8';
    await mountList();
    await expect.element(heading()).toHaveTextContent('قائمة');
    for (const [tag, language] of Object.entries({ en_US: 'en-US', C: 'ar-EG', 'de_DE.UTF-8': 'de-DE', '?!': 'ar-EG' })) {
      document.body.replaceChildren();
      const element = await mountList({}, { content: { ...own('Own'), language: tag } });
      await expect.element(heading()).toHaveTextContent('Own');
      expect(root(element).querySelector('header')?.lang, tag).toBe(language);
    }
  });

  it('is followed by content that names none, and by no other, without loading it again', async () => {
    const { language: _, ...file } = { ...own('Own'), language: 'fr' };
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(Response.json(file)));
    const silent = await mountList({}, { src: '/own.json' });
    const named = await mountList({}, { content: { ...file, language: 'fr' } });
    const languages = () => [silent, named].map((element) => root(element).querySelector('header')?.lang);
    expect(languages()).toEqual(['en', 'fr']);
    for (const language of ['de-DE', 'pt']) {
      document.documentElement.lang = language;
      await expect.poll(languages).toEqual([language, 'fr']);
    }
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('is the first one of the playbook where it has no such language, and where the page says none', async () => {
    document.documentElement.lang = 'sw';
    await mountList();
    await expect.element(page.getByRole('button', { name: 'Print' })).toBeVisible();
    document.body.replaceChildren();
    document.documentElement.removeAttribute('lang');
    await mountList();
    await expect.element(page.getByRole('button', { name: 'Print' })).toBeVisible();
  });

  it('counts with every form that it has', async () => {
    document.documentElement.lang = 'ar';
    document.documentElement.dir = 'rtl';
    const items = Array.from({ length: 12 }, (_, index) => ({ id: `i${index}`, text: `T${index}`, why: 'w', step: 'recap' }));
    const element = await mountList({}, { content: { ...own('x'), items } });
    const boxes = [...root(element).querySelectorAll('input')];
    const told: (string | undefined)[] = [];
    for (let ticked = 0; ticked <= 11; ticked += 1) {
      told.push(root(element).querySelector('#progress')?.textContent?.split(' ')[0]);
      boxes[ticked]?.click();
      await rendered(element);
    }
    expect(told).toEqual(['zero', 'one', 'two', 'few', 'few', 'few', 'few', 'few', 'few', 'few', 'few', 'many']);
    expect(getComputedStyle(root(element)).direction).toBe('rtl');
    await expectAccessible(element);
    document.documentElement.removeAttribute('dir');
  });

  it('is followed through shadow roots', async () => {
    const shell = document.body.appendChild(document.createElement('div'));
    const element = await mountList();
    shell.attachShadow({ mode: 'open' }).append(element);
    shell.lang = 'ar';
    await expect.poll(() => root(element).lang).toBe('ar');
  });
});

describe('wording', () => {
  it('is replaced by a property, string by string, and given back', async () => {
    const element = await mountList(
      {},
      { wording: { print: 'On paper', progress: { other: '{count} done!' }, nonsense: 'x', optional: 7 } },
    );
    await expect.element(page.getByRole('button', { name: 'On paper' })).toBeVisible();
    await expect.element(page.getByText('0 done!')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Save as text' })).toBeVisible();
    element.wording = { print: 'To paper' };
    await expect.element(page.getByRole('button', { name: 'To paper' })).toBeVisible();
    element.wording = undefined;
    await expect.element(page.getByRole('button', { name: 'Print' })).toBeVisible();
  });

  it('is replaced by a JSON child, beside content or alone', async () => {
    document.body.innerHTML = `<x-two-locales remember="off">
      <script type="application/json" data-wording>{"print":"On paper"}</script>
      <script type="application/json">${JSON.stringify(own('Own'))}</script></x-two-locales>`;
    await expect.element(page.getByRole('button', { name: 'On paper' })).toBeVisible();
    await expect.element(heading()).toHaveTextContent('Own');
    const child = document.querySelector('[data-wording]') as HTMLElement;
    child.textContent = '{"print":"To paper"}';
    await expect.element(page.getByRole('button', { name: 'To paper' })).toBeVisible();
    child.textContent = '{';
    await expect.element(page.getByRole('button', { name: 'Print' })).toBeVisible();
  });

  it('is text, never markup', async () => {
    const markup = '<img src=x onerror="window.hit = 1">';
    const element = await mountList({}, { wording: { print: markup } });
    await expect.poll(() => [...root(element).querySelectorAll('button')].map((button) => button.textContent)).toContain(markup);
    expect(root(element).querySelector('img')).toBeNull();
  });
});

describe('theme', () => {
  const ground = (element: HTMLElement) => getComputedStyle(root(element)).backgroundColor;
  const [light, dark] = ['rgb(255, 255, 255)', 'rgb(23, 25, 27)'];

  it("follows the page's color-scheme, unless it is told", async () => {
    const element = await mountList();
    expect(ground(element)).toBe(light);
    element.style.colorScheme = 'dark';
    expect(ground(element)).toBe(dark);
    element.theme = 'light';
    await rendered(element);
    expect(ground(element)).toBe(light);
    element.style.colorScheme = '';
    element.setAttribute('theme', 'dark');
    await rendered(element);
    expect(ground(element)).toBe(dark);
    await expectAccessible(element);
    element.setAttribute('theme', 'nonsense');
    await rendered(element);
    expect(ground(element)).toBe(light);
  });

  it('takes its colours and faces from custom properties', async () => {
    const element = await mountList();
    for (const [name, value] of Object.entries({
      '--ground': 'rgb(1, 2, 3)',
      '--ink': 'rgb(4, 5, 6)',
      '--font-ui': 'monospace',
      '--text-size': '18px',
    })) {
      element.style.setProperty(name, value);
    }
    const style = getComputedStyle(root(element));
    expect([style.backgroundColor, style.color, style.fontFamily, style.fontSize]).toEqual([
      'rgb(1, 2, 3)',
      'rgb(4, 5, 6)',
      'monospace',
      '18px',
    ]);
  });
});

describe('content', () => {
  it('comes from the property before src, from src before a child, from a child before what is built in', async () => {
    const src = URL.createObjectURL(new Blob([JSON.stringify(own('From src'))]));
    document.body.innerHTML = `<x-two-locales remember="off" src="${src}"><script type="application/json">${JSON.stringify(own('Child'))}</script></x-two-locales>`;
    const element = document.querySelector('x-two-locales') as TwoLocales;
    element.content = own('Property');
    await expect.element(heading()).toHaveTextContent('Property');
    element.content = undefined;
    await expect.element(heading()).toHaveTextContent('From src');
    element.removeAttribute('src');
    await expect.element(heading()).toHaveTextContent('Child');
    element.querySelector('script')?.remove();
    await expect.element(heading()).not.toHaveTextContent('Child');
    URL.revokeObjectURL(src);
  });

  it('is all that is shown, in a page that was saved with its shadow roots, too', async () => {
    const place = document.createElement('div');
    document.body.append(place);
    place.setHTMLUnsafe('<x-two-locales remember="off"><template shadowrootmode="open"><p>As it was saved</p></template></x-two-locales>');
    const element = place.firstElementChild as TwoLocales;
    await element.ready;
    expect(element.shadowRoot?.textContent).not.toContain('As it was saved');
    await expect.element(heading()).toBeVisible();
  });

  it('set before the upgrade survives it', async () => {
    const element = document.createElement('x-later') as TwoLocales;
    Object.assign(element, { content: own('Early'), theme: 'dark', remember: 'off' });
    document.body.append(element);
    customElements.define('x-later', class extends TwoLocales {});
    await expect.element(heading()).toHaveTextContent('Early');
    expect(root(element).dataset['theme']).toBe('dark');
  });

  it('that fails leaves what the author put inside, marks the element, and is told once', async () => {
    const errors = collect('closing-error');
    document.body.innerHTML = '<x-two-locales><p>Readable</p></x-two-locales>';
    const element = document.querySelector('x-two-locales') as TwoLocales;
    element.content = 7;
    await element.ready;
    await expect.element(page.getByText('Readable')).toBeVisible();
    expect([element.matches(':state(failed)'), element.matches(':state(ready)')]).toEqual([true, false]);
    expect(element.problems.length).toBeGreaterThan(0);
    await expect.poll(() => errors.length).toBe(1);
    expect(consoleMessages.splice(0)).toHaveLength(1);
    await expectAccessible(element);
    element.content = own('Mended');
    await expect.element(heading()).toHaveTextContent('Mended');
    expect([element.matches(':state(failed)'), element.matches(':state(ready)')]).toEqual([false, true]);
    expect(element.problems).toEqual([]);
  });

  it.each([
    ['a file', 'en', ' src="/signed-out.json"'],
    ['the wording', 'de', ''],
    ['the built-in content', 'fr', ''],
  ])("is told in one plain word beside the author's text where %s cannot be loaded", async (_what, language, attributes) => {
    const errors = collect('closing-error');
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('<!doctype html><title>Sign in</title>'));
    document.documentElement.lang = language;
    document.body.innerHTML = `<x-behind-gateway${attributes}><p>Readable</p></x-behind-gateway>`;
    const element = document.querySelector('x-behind-gateway') as TwoLocales;
    await element.ready;
    await expect.element(page.getByRole('alert').getByText(/^That couldn.t be loaded/)).toBeVisible();
    await expect.element(page.getByText('Readable')).toBeVisible();
    expect([element.matches(':state(failed)'), element.matches(':state(ready)')]).toEqual([true, false]);
    await expect.poll(() => errors.length).toBeGreaterThan(0);
    expect(consoleMessages.splice(0)).toHaveLength(1);
    await expectAccessible(element);
  });

  it("leaves the author's own attributes alone, and reflects nothing", async () => {
    const element = await mountList({ role: 'note', class: 'mine', tabindex: '0' }, { content: own('x'), wording: {}, theme: 'dark' });
    expect(element.getAttributeNames().sort()).toEqual(['class', 'remember', 'role', 'tabindex']);
    expect([element.getAttribute('role'), element.className]).toEqual(['note', 'mine']);
  });

  it('can be asked for readiness at any time', async () => {
    const element = document.createElement('x-two-locales') as TwoLocales;
    const early = element.ready;
    document.body.append(element);
    await early;
    await element.ready;
    expect(root(element).querySelector('h2')).not.toBeNull();
  });
});

it('moved into another document, it has its style there again', async () => {
  const element = await mountList();
  const look = () => getComputedStyle(root(element).querySelector('button') as Element).minBlockSize;
  const before = look();
  // Without the style a button has no least height.
  expect(Number.parseFloat(before)).toBeGreaterThan(24);
  const frame = document.body.appendChild(document.createElement('iframe'));
  frame.contentDocument?.body.append(element);
  await expect.poll(look).toBe(before);
  document.body.append(element);
  await expect.poll(look).toBe(before);
  const inside = document.createElement('x-two-locales') as TwoLocales;
  frame.contentDocument?.body.append(inside);
  await inside.ready;
  await expect.poll(() => getComputedStyle(root(inside).querySelector('button') as Element).minBlockSize).toBe(before);
});
