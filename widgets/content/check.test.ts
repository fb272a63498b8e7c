import fc from 'fast-check';
import checklist from 'built-in:checklist';
import phrasePicker from 'built-in:phrase-picker';
import quiz from 'built-in:quiz';
import { describe, expect, it } from 'vitest';
import { publishedFiles } from '../../content/schema/published.ts';
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

interface Subject {
  schema: Schema;
  file: unknown;
  /** What the schema itself complains of, but for what no JSON Schema can say. */
  complaints: (value: unknown) => string[];
}

const files = { checklists: checklist, phrases: phrasePicker, quizzes: quiz } as const;

const subjects = Object.fromEntries(
  await Promise.all(
    Object.entries(files).map(async ([name, builtIn]) => {
      const zod = publishedFiles[name as keyof typeof files];
      // What search counted when the kit was built is no part of a published file.
      const all = (await builtIn.contents['en']?.())?.default as Record<string, unknown> | undefined;
      const { counted: _, ...file } = all ?? {};
      const subject: Subject = {
        schema: (await builtIn.schema()).default,
        file,
        complaints: (value) => {
          // The widgets forgive white space around a name too.
          const trimmed: unknown = JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
            typeof inner === 'string' ? inner.trim() : inner,
          );
          const issues = zod.safeParse(trimmed).error?.issues ?? [];
          return issues.filter(({ code }) => code !== 'custom').map(({ path, message }) => `${path.join('.')}: ${message}`);
        },
      };
      return [name, subject] as const;
    }),
  ),
);

/** Every place in a value, as the keys that lead there. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, Array.isArray(value) ? Number(key) : key]))];
}

/** A copy with something else in one place; the keys that lead there are all the value's own. */
function replaced(value: unknown, [key, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  Object.defineProperty(copy, key, {
    value: replaced((value as Record<string | number, unknown>)[key], rest, by),
    configurable: true,
    enumerable: true,
    writable: true,
  });
  return copy;
}

/** A few of each kind, so that many different mistakes can be tried on it. */
function small(value: unknown): unknown {
  if (Array.isArray(value)) {
    const kinds = new Map(value.map((entry: unknown) => [(entry as { kind?: unknown } | null)?.kind, entry]));
    return (kinds.size > 1 ? [...kinds.values()] : value.slice(0, 3)).map(small);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, small(inner)]));
}

/** What JSON.parse may give: `__proto__` is a key like any other there. */
const anyJson = fc.json({ maxDepth: 3 }).map((text) => JSON.parse(text.replaceAll('"a"', '"__proto__"')) as unknown);

for (const [name, { schema, file, complaints }] of Object.entries(subjects)) {
  describe(`the rules for ${name}`, () => {
    it('let the whole of what is built in pass, unchanged', () => {
      const { content, problems } = check(schema, file);
      expect(problems).toEqual([]);
      expect(content).toEqual(JSON.parse(JSON.stringify(file)));
    });

    const cut = small(file);
    const everywhere = places(cut);
    const mistake = fc.record({
      place: fc.constantFrom(...everywhere),
      by: fc.oneof(
        anyJson,
        fc.constantFrom<unknown>('', ' x ', 'two\nlines', 'x'.repeat(500), 'Not An Id', -1, 1.5, 1e21, null, [], {}, true),
      ),
    });
    const spoilt = fc.array(mistake, { minLength: 1, maxLength: 3 }).map((mistakes) =>
      mistakes.reduce<unknown>((value, { place, by }) => {
        // An earlier mistake may have taken the place away.
        let at = value;
        for (const key of place) {
          if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return value;
          at = (at as Record<string | number, unknown>)[key];
        }
        return replaced(value, place, by);
      }, cut),
    );

    it('never throw, and what they keep passes again as it is', () => {
      fc.assert(
        fc.property(fc.oneof({ weight: 4, arbitrary: spoilt }, anyJson, fc.anything({ withNullPrototype: true })), (value) => {
          const { content } = check(schema, value);
          if (content === undefined) return;
          expect(check(schema, content).content).toEqual(content);
          expect('polluted' in {}).toBe(false);
        }),
        { numRuns: 150 },
      );
    });

    it('complain of whatever the schema complains of, and of nothing else', () => {
      fc.assert(
        fc.property(spoilt, (value) => {
          // The schema does not look for names that stand in a list twice; the widgets do.
          const found = check(schema, value).problems.filter(({ message }) => !message.includes('stands in this list already'));
          const expected = complaints(value);
          expect({
            found: found.length > 0,
            ...(found.length > 0 !== expected.length > 0 && { problems: found, complaints: expected }),
          }).toEqual({
            found: expected.length > 0,
          });
        }),
        { numRuns: 150 },
      );
    });

    it('take nothing over but what they know, into objects of their own', () => {
      const hostile = JSON.parse(JSON.stringify(cut).replaceAll('{"', '{"__proto__":{"polluted":1},"constructor":{"x":1},"')) as unknown;
      const { content, problems } = check(schema, hostile);
      expect(content).toEqual(check(schema, cut).content);
      expect(JSON.stringify(content)).not.toMatch(/__proto__|polluted|"constructor"/);
      expect(problems.length).toBeGreaterThan(0);
    });
  });
}
