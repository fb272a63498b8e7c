/** Whatever a page, an LMS or somebody else's script hands to a widget: nothing is thrown into the page, and a state stays a state. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mutate } from '../../test/hostile/mutate.ts';
import { randomFrom } from '../../test/random/seeded.ts';
import { mount } from '../../test/widgets/mounted.ts';
import { consoleMessages } from '../../test/widgets/setup.ts';
import { stateLimit } from '../state/state.ts';
import '../entry/closing-playbook.ts';
import '../entry/practice.ts';

interface Widget extends HTMLElement {
  state: string;
  content: unknown;
  ready: Promise<void>;
  updateComplete: Promise<boolean>;
}

const widgets = ['checklist', 'phrase-picker', 'quiz', 'practice'] as const;

/** Every key of a state, of what is kept, and of content; and those that objects have by themselves. */
const keys = [
  ...['id', 'ticks', 'notes', 'seconds', 'complete', 'answers', 'seed', 'best', 'passed', 'said', 'query', 'values', 'filters', 'close'],
  ...['favourites', 'recent', 'unfitted', 'day', 'used', 'toString', 'valueOf', 'toJSON', 'constructor', '__proto__', 'length', 'then'],
  ...['checklists', 'items', 'phrases', 'quizzes', 'questions', 'options', 'practices', 'moments', 'choices', 'text', 'lang', 'language'],
];
const values = [
  ...[
    'null',
    'true',
    '0',
    '-1',
    '1e308',
    '1e999',
    '-1e-320',
    '""',
    '"x"',
    '"__proto__"',
    '"\\ud800"',
    '"\\u0000"',
    '"<img src=x onerror=x>"',
    '[]',
    '{}',
  ],
  ...[
    '{"toString":1,"valueOf":1}',
    '[[[[]]]]',
    `"${'x'.repeat(9_000)}"`,
    `[${'1,'.repeat(900)}1]`,
    '['.repeat(900) + ']'.repeat(900),
    '["a","a",7]',
  ],
];

function json(random: () => number, depth = 0): string {
  const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)] as Value;
  if (depth > 2 || random() < 0.4) return pick(values);
  const parts = Array.from({ length: Math.floor(random() * 8) }, () => json(random, depth + 1));
  return random() < 0.3 ? `[${parts.join(',')}]` : `{${parts.map((part) => `${JSON.stringify(pick(keys))}:${part}`).join(',')}}`;
}

const throwing = () => {
  throw new Error('hostile');
};
/** What is no text, and no JSON. */
const strange = (): unknown[] => [
  ...[undefined, null, 0, Number.NaN, 7n, Symbol('x'), throwing, new Date(), [], {}, Object.create(null), document.body, new Map()],
  ...[{ toString: throwing }, { [Symbol.toPrimitive]: throwing }, new Proxy({}, { get: throwing, ownKeys: throwing, has: throwing })],
  Object.defineProperty({}, 'checklists', { get: throwing, enumerable: true }),
];

const faults: string[] = [];
const heard = (event: ErrorEvent | PromiseRejectionEvent) => {
  faults.push(String('reason' in event ? event.reason : event.message));
  event.preventDefault();
};
beforeEach(() => {
  faults.length = 0;
  addEventListener('error', heard);
  addEventListener('unhandledrejection', heard);
});
afterEach(() => {
  removeEventListener('error', heard);
  removeEventListener('unhandledrejection', heard);
});

/** Takes what was thrown, at once or later, as a fault with its cause. */
function attempt(what: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    faults.push(`${what.slice(0, 200)}: ${String(error)}`);
  }
}

describe.each(widgets)('<closing-%s>', (name) => {
  const wellFormed = new RegExp(`^${name}/1 \\{.*\\}$`, 's');

  it('takes 600 hostile states with its content', { timeout: 120_000 }, async () => {
    const element = await mount<Widget>(`closing-${name}`, { remember: 'hostile' });
    const { state: first } = element;
    const id = /"id":"([^"]*)"/.exec(first)?.[1] ?? '';
    const states: unknown[] = strange();
    for (let seed = 1; states.length < 600; seed += 1) {
      const random = randomFrom(seed);
      const made = json(random).replace(/^\{/, `{"id":${JSON.stringify(id)},`);
      states.push(`${name}/1 ${made}`, mutate(first, random).text);
    }
    for (const state of states) {
      const what = typeof state === 'string' ? state : typeof state;
      attempt(what, () => {
        element.state = state as string;
        const is = element.state;
        if (typeof is !== 'string' || !wellFormed.test(is)) throw new Error(`no state: ${String(is).slice(0, 80)}`);
        if (is.length > stateLimit) throw new Error(`${is.length} characters`);
      });
    }
    await element.updateComplete;
    expect(faults).toEqual([]);
  });

  it('takes states without content, and gives none back that is no text', async () => {
    for (const state of [...strange(), `${name}/1 {}`, 'x']) {
      const element = document.createElement(`closing-${name}`) as HTMLElement as Widget;
      attempt(typeof state, () => {
        element.state = state as string;
        if (typeof element.state !== 'string') throw new Error(`gives back ${typeof element.state}`);
      });
    }
    expect(faults).toEqual([]);
  });

  it('takes what is kept in the browser, whatever that is', async () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const kept = json(randomFrom(seed)).replace(/\}$/, `,"used":${Date.now()}}`).replace('{,', '{');
      localStorage.clear();
      const probe = await mount<Widget>(`closing-${name}`, { remember: 'kept' });
      const id = /"id":"([^"]*)"/.exec(probe.state)?.[1] ?? '';
      probe.remove();
      for (const key of [id, `own/${id}`, 'kept', 'filters']) localStorage.setItem(`closing-playbook/1/${name}/kept/${key}`, kept);
      const element = await mount<Widget>(`closing-${name}`, { remember: 'kept' });
      attempt(kept, () => {
        if (!wellFormed.test(element.state)) throw new Error('no state');
      });
      element.remove();
    }
    expect(faults).toEqual([]);
  });

  it('takes 100 hostile contents', { timeout: 120_000 }, async () => {
    const contents: unknown[] = strange();
    for (let seed = 1; contents.length < 100; seed += 1) contents.push(JSON.parse(json(randomFrom(seed))));
    const element = document.createElement(`closing-${name}`) as HTMLElement as Widget;
    document.body.append(element);
    for (const content of contents) {
      attempt(JSON.stringify(contents.indexOf(content)), () => {
        element.content = content;
      });
      await element.ready;
      attempt('state', () => void element.state);
    }
    element.remove();
    // The mistakes in content are told in the console, a little later.
    await new Promise((resolve) => setTimeout(resolve, 200));
    consoleMessages.length = 0;
    expect(faults).toEqual([]);
  });
});
