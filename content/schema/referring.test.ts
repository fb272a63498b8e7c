import { expect, it } from 'vitest';
import { z } from 'zod';
import { canRefer, referredType } from './referring.ts';
import { identifier, line, reference, someOf } from './text.ts';

const text = line(80, 'A text.');
const named = reference('steps');

it('a schema refers to a type, and no other schema made beside it does', () => {
  expect(referredType(named)).toBe('steps');
  expect(referredType(reference('tones', 'Another description.'))).toBe('tones');
  expect(referredType(identifier)).toBeUndefined();
  expect(referredType(named)).toBe('steps');
});

it.each([
  ['itself', named],
  ['a list', someOf(named, 'Steps.')],
  ['a key that may be left out', z.strictObject({ text, step: named.optional() })],
  ['a key with a default', z.strictObject({ steps: z.array(named).default([]) })],
  [
    'one of several shapes',
    z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('a') }), z.strictObject({ kind: z.literal('b'), step: named })]),
  ],
])('a value can refer to another entry by %s', (_, schema) => {
  expect(canRefer(schema)).toBe(true);
});

it.each([
  ['a text', text],
  ['texts', z.array(text).default([])],
  ['an object of them', z.strictObject({ id: identifier, texts: someOf(text, 'Texts.').optional() })],
  ['nothing', undefined],
])('nothing is looked for in %s', (_, schema) => {
  expect(canRefer(schema)).toBe(false);
});
