/** What attackers write into content: widgets show it as text, whichever field it stands in. */
import builtInChecklist from 'built-in:checklist';
import builtInPractice from 'built-in:practice';
import allQuizzes from 'built-in:quiz/content/en';
import { afterEach, expect, it } from 'vitest';
import { payloads } from '../../test/hostile/payloads.ts';
import { mount } from '../../test/widgets/mounted.ts';
import { consoleMessages } from '../../test/widgets/setup.ts';
import '../entry/closing-playbook.ts';
import '../entry/practice.ts';
import { playbook } from '../phrase-picker/picker-playbook.fixture.ts';

/** Content in the open data's shape: a picker's built-in content has another one. */
const phrases = playbook(({ situations }) => (situations[0]!.practice = { id: 'call', title: 'A call', url: 'practice/call/' }));

/** Loads all content of a widget. */
const contents = {
  checklist: builtInChecklist.contents['en'],
  'phrase-picker': () => Promise.resolve({ default: phrases }),
  practice: builtInPractice.contents['en'],
  quiz: () => Promise.resolve({ default: allQuizzes }),
} as const;

/** Values that name something: with another one the entry would be left out, and its texts not be shown. */
const isName = (text: string) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/i.test(text) || /^[a-z]{2,3}(?:-[A-Za-z]+)?$/.test(text);

/** Puts a payload behind every text of a content, and in the place of every address. Returns how many were put. */
function poison(value: unknown, payload: string): { value: unknown; count: number } {
  let count = 0;
  const walk = (node: unknown, key = ''): unknown => {
    if (typeof node === 'string') {
      if (isName(node)) return node;
      count += 1;
      return key === 'url' ? payload : `${node} ${payload}`;
    }
    if (Array.isArray(node)) return node.map((each: unknown) => walk(each, key));
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([name, inner]) => [name, walk(inner, name)]));
  };
  return { value: walk(value), count };
}

afterEach(() => {
  // Content that does not fit any more is told in the console.
  consoleMessages.length = 0;
});

/** Makes some part of the content small, so that sixty payloads go through it in seconds. */
const few = (file: object): object =>
  Object.fromEntries(
    Object.entries(file).map(([key, value]) => [
      key,
      Array.isArray(value) && /^(?:phrases|checklists|quizzes|practices)$/.test(key) ? value.slice(0, 2) : value,
    ]),
  );

it.each(Object.keys(contents) as (keyof typeof contents)[])(
  '<closing-%s> runs nothing that stands in its texts and addresses',
  { timeout: 120_000 },
  async (name) => {
    const content = few((await contents[name]?.())?.default ?? {});
    const faults: string[] = [];
    let [put, shown] = [0, 0];
    for (const payload of payloads) {
      const { value, count } = poison(content, payload);
      put += count;
      const element = await mount<HTMLElement>(`closing-${name}`, { remember: 'off', playbook: payload }, { content: value });
      const root = element.shadowRoot;
      const all = [...(root?.querySelectorAll('*') ?? [])];
      for (const made of all) {
        if (/^(?:script|iframe|img|object|embed|base|meta|link|math|template|body|noscript)$/.test(made.localName))
          faults.push(`<${made.localName}> of ${payload}`);
        for (const { name: attribute, value: given } of made.attributes) {
          if (/^on/.test(attribute)) faults.push(`${attribute} of ${payload}`);
          if (/^(?:href|src|action|formaction|srcdoc|xlink:href)$/.test(attribute) && !/^(?:https?:|#|\/|\.)/.test(given))
            faults.push(`${attribute}="${given}" of ${payload}`);
        }
      }
      if (root?.textContent?.includes(payload)) shown += 1;
      element.remove();
    }
    expect(faults).toEqual([]);
    expect('hit' in globalThis).toBe(false);
    expect(put).toBeGreaterThan(payloads.length * 10);
    expect(shown).toBeGreaterThan(payloads.length * 0.7);
  },
);
