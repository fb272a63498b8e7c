import { afterEach, expect, it } from 'vitest';

const taken: (readonly [object, string])[] = [
  [Array.prototype, 'toSorted'],
  [Uint8Array, 'fromBase64'],
  [Uint8Array.prototype, 'toBase64'],
  [Promise, 'withResolvers'],
  [URL, 'canParse'],
];
const before = taken.map(([holder, name]) => Object.getOwnPropertyDescriptor(holder, name));
afterEach(() =>
  taken.forEach(([holder, name], at) =>
    before[at] ? Object.defineProperty(holder, name, before[at]) : Reflect.deleteProperty(holder, name),
  ),
);

it('what the oldest browsers do not have of what Sveltia calls is there, and does the same', async () => {
  for (const [holder, name] of taken) Reflect.deleteProperty(holder, name);
  await import('./older-browsers.ts');
  const list = [3, 1, 2];
  expect(list.toSorted((one, other) => other - one)).toEqual([3, 2, 1]);
  expect(list).toEqual([3, 1, 2]);
  const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256);
  const coded = bytes as Uint8Array & { toBase64(): string };
  expect(coded.toBase64()).toBe(Buffer.from(bytes).toString('base64'));
  const coder = Uint8Array as typeof Uint8Array & { fromBase64(text: string): Uint8Array };
  expect(coder.fromBase64(coded.toBase64())).toEqual(bytes);
  const { promise, resolve } = Promise.withResolvers<string>();
  resolve('done');
  expect(await promise).toBe('done');
  expect([URL.canParse('a.css', 'https://x.example/'), URL.canParse('https://x.example/'), URL.canParse('a.css')]).toEqual([
    true,
    true,
    false,
  ]);
});
