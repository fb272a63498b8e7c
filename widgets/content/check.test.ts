import { describe, expect, it } from 'vitest';
import { checkContent, type Schema } from './check.ts';

const check = (schema: Schema, value: unknown) => checkContent<unknown>(schema, value);

describe('what is kept of content with mistakes', () => {
  const list: Schema = {
    type: 'object',
    required: ['items'],
    additionalProperties: false,
    properties: {
      title: { type: 'string', minLength: 1, maxLength: 5, pattern: '^[^\\n]*$' },
      level: { type: 'integer', minimum: 1, maximum: 3, default: 1 },
      items: {
        type: 'array',
        minItems: 1,
        maxItems: 2,
        items: { type: 'object', required: ['id'], properties: { id: { type: 'string' }, on: { type: 'boolean', default: false } } },
      },
    },
  };
  const items = [{ id: 'a', on: true }];

  it.each<[string, unknown, unknown, string[]]>([
    ['all that fits', { title: ' Hi ', items }, { title: 'Hi', level: 1, items }, []],
    ['a text that is too long', { title: 'Too long', items }, { title: 'Too long', level: 1, items }, ['title']],
    ['not a text of another type', { title: 7, items }, { level: 1, items }, ['title']],
    ['not an empty text', { title: '  ', items }, { level: 1, items }, ['title']],
    ['a text of another form', { title: 'a\nb', items }, { title: 'a\nb', level: 1, items }, ['title']],
    ['the default for a number out of range', { level: 9, items }, { level: 1, items }, ['level']],
    ['the default for a broken number', { level: 1.5, items }, { level: 1, items }, ['level']],
    [
      'the entries that fit',
      { items: [{ id: 'a' }, 7, { on: true }] },
      { level: 1, items: [{ id: 'a', on: false }] },
      ['items[1]', 'items[2].id'],
    ],
    [
      'the first of two with the same name',
      { items: [{ id: 'a' }, { id: 'a', on: true }] },
      { level: 1, items: [{ id: 'a', on: false }] },
      ['items[1].id'],
    ],
    [
      'more than there should be',
      { items: ['a', 'b', 'c'].map((id) => ({ id })) },
      { level: 1, items: ['a', 'b', 'c'].map((id) => ({ id, on: false })) },
      ['items'],
    ],
    ['nothing where what is needed is missing', { title: 'Hi' }, undefined, ['items']],
    ['nothing where too little of a list is left', { items: [7] }, undefined, ['items[0]', 'items']],
    ['nothing of another kind of thing', [], undefined, ['']],
    ['no unknown keys', { items, extra: 1 }, { level: 1, items }, ['extra']],
  ])('%s', (_, value, content, paths) => {
    const checked = check(list, value);
    expect(checked.content).toEqual(content);
    expect(checked.problems.map(({ path }) => path)).toEqual(paths);
  });

  it('picks the shape that the value says it is', () => {
    const shape = (kind: string, key: string): Schema => ({
      type: 'object',
      required: ['kind', key],
      properties: { kind: { const: kind }, [key]: { type: 'string' } },
    });
    const either: Schema = { oneOf: [shape('one', 'a'), shape('two', 'b')] };
    expect(check(either, { kind: 'two', b: 'x' })).toEqual({ content: { kind: 'two', b: 'x' }, problems: [] });
    expect(check(either, { kind: 'two', a: 'x' }).problems[0]?.path).toBe('b');
    expect(check(either, { kind: 'three' }).problems[0]?.message).toContain('"one", "two"');
    expect(check(either, 'one').content).toBeUndefined();
  });

  it('names at most fifty mistakes', () => {
    expect(check({ type: 'array', items: { type: 'string' } }, Array(500).fill(7)).problems).toHaveLength(50);
  });

  it('gives each a default of its own', () => {
    const schema: Schema = { type: 'object', properties: { list: { type: 'array', default: [] } } };
    const [one, other] = [check(schema, {}), check(schema, {})].map(({ content }) => (content as { list: unknown[] }).list);
    one?.push(1);
    expect(other).toEqual([]);
  });
});
