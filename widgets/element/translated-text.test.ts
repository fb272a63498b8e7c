/** Widgets in a page that a translator works on, shadow roots included: what is shown follows the state. */
import { afterEach, expect, it, vi } from 'vitest';
import { smallQuiz } from '../../content/testing/small-quiz.ts';
import { mount, rendered } from '../../test/widgets/mounted.ts';
import '../entry/closing-playbook.ts';

/** Texts that are not inside a translation already. */
function untranslated(root: ShadowRoot): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim() && !text.parentElement?.closest('font')) texts.push(text);
  }
  return texts;
}

const inFont = (content: string | Text): HTMLElement => {
  const [outer, inner] = [document.createElement('font'), document.createElement('font')];
  inner.append(content);
  outer.append(inner);
  return outer;
};

const observers: MutationObserver[] = [];
afterEach(() => {
  for (const observer of observers.splice(0)) observer.disconnect();
});

/** How translators, and others who work on the texts of a page, go about it. A translation stands in «». */
const translators: Record<string, (root: ShadowRoot) => void> = {
  'replaces texts': (root) => {
    for (const text of untranslated(root)) text.replaceWith(inFont(`«${text.data}»`));
  },
  'inserts its text, then removes the other': (root) => {
    for (const text of untranslated(root)) {
      text.before(inFont(`«${text.data}»`));
      text.remove();
    }
  },
  'empties its own element and fills it later': (root) => {
    for (const text of untranslated(root)) {
      const font = document.createElement('font');
      text.replaceWith(font);
      font.textContent = `«${text.data}»`;
    }
  },
  'wraps texts': (root) => {
    for (const text of untranslated(root)) {
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(text);
    }
  },
  'watches for new texts': (root) => {
    const translate = () => {
      for (const text of untranslated(root)) text.replaceWith(inFont(`«${text.data}»`));
    };
    translate();
    const observer = new MutationObserver(translate);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
    observers.push(observer);
  },
};

const click = (selector: string, index: number) => (root: ShadowRoot) => {
  root.querySelectorAll<HTMLElement>(selector)[index]?.click();
};
const type = (text: string) => (root: ShadowRoot) => {
  const field = root.querySelector<HTMLInputElement>('[type=search]');
  if (!field) throw new Error('There is no search field.');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

const press = click('.primary', 0);
const answer = (root: ShadowRoot) => {
  click('input', 1)(root);
  press(root);
};
const widgets: Record<string, { properties?: object; steps: ((root: ShadowRoot) => void)[] }> = {
  'closing-quiz': {
    properties: { content: smallQuiz() },
    // The third question is put in order by its buttons; at the end stands "Start again".
    steps: [answer, press, answer, press, click('.down', 0), press, press, answer, press, click('footer button', 0)],
  },
  'closing-checklist': { steps: [0, 1, 2, 1].map((box) => click('[type=checkbox]', box)) },
  'closing-phrase-picker': { steps: [type('she is angry'), type('in a hurry'), type('')] },
};

/** What is to be read, whatever the language. */
const shown = (element: HTMLElement) => element.shadowRoot?.textContent.replace(/[«»]/g, '').replace(/\s+/g, ' ').trim();

const cases = Object.keys(widgets).flatMap((tag) => Object.keys(translators).map((way) => [tag, way] as const));

it.each(cases)('<%s> shows its state where a translator %s', async (tag, way) => {
  const { properties, steps } = widgets[tag]!;
  const mountOne = () => mount(tag, { remember: 'off', seed: 'fixed' }, properties);
  const [plain, translated] = [await mountOne(), await mountOne()];
  const [plainRoot, root] = [plain.shadowRoot!, translated.shadowRoot!];
  translators[way]!(root);
  await expect.poll(() => shown(translated)).toBe(shown(plain));
  for (const [number, step] of steps.entries()) {
    const before = shown(plain);
    step(plainRoot);
    step(root);
    await expect.poll(() => shown(plain), { message: `step ${number + 1} is seen` }).not.toBe(before);
    await rendered(translated);
    // Results are drawn one part after the other, in both of them.
    await vi.waitFor(() => expect(shown(translated), `step ${number + 1}`).toBe(shown(plain)), { timeout: 15_000 });
    if (way !== 'watches for new texts') translators[way]!(root);
  }
});

it('keeps the translation of what did not change', async () => {
  const quiz = await mount('closing-quiz', { remember: 'off', seed: 'fixed' }, { content: smallQuiz() });
  const root = quiz.shadowRoot!;
  translators['replaces texts']!(root);
  answer(root);
  await rendered(quiz);
  expect(root.querySelector('h2')?.textContent).toBe('«A small quiz»');
  expect(root.querySelector('h3')?.textContent).toBe('«The caller thanks you. What now?»');
  expect(root.querySelector('.verdict')?.textContent.trim()).toBe('Not quite.');
});
