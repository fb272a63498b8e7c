import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { sourceText } from './source-text.ts';
import { parseYaml } from './yaml.ts';

/** Lists the path of every value, those within others included. */
const pathsIn = (value: unknown, path: PropertyKey[] = []): PropertyKey[][] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inside]) => pathsIn(inside, [...path, Array.isArray(value) ? Number(key) : key]))
    : []),
];

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((inside: unknown, step) => (inside as Record<PropertyKey, unknown>)[step], value);

test('every value of a text is found where it stands, in the order of its keys and however it is written', () => {
  const word = fc.constantFrom('name', 'a b', 'yes', '12', 'öl', 'constructor');
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      word,
      fc.integer({ min: 0, max: 99 }),
      fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
      fc.dictionary(word, tie('tree'), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(tree, fc.boolean(), (value, inFlow) => {
      const text = stringify(value, { aliasDuplicateObjects: false, ...(inFlow && { collectionStyle: 'flow' }) });
      const lines = text.split('\n');
      const source = parseYaml(sourceText(text, 'a.yaml'));
      const offsetOf = ({ line, column }: { line: number; column: number }) =>
        lines.slice(0, line - 1).join('\n').length + Number(line > 1) + column - 1;
      for (const path of pathsIn(value)) {
        const wanted = valueAt(value, path);
        const at = offsetOf(source.placeOf(path));
        if (typeof wanted === 'object') continue;
        const typed = source.typedAt(path) ?? '';
        expect(text.startsWith(typed, at)).toBe(true);
        expect(parse(typed)).toEqual(wanted);
        const key = path.at(-1);
        if (typeof key === 'string') expect(text.slice(offsetOf(source.placeOfKey(path)))).toMatch(new RegExp(`^"?${key}`));
      }
    }),
  );
});

test('what an alias stands for has its places, and what is not there has those of what is around it', () => {
  const text = 'first: &same { a: 1, b: [x, y] }\nsecond: *same\nempty:\nthird: text\n';
  const { placeOf, placeOfKey, typedAt } = parseYaml(sourceText(text, 'a.yaml'));
  const at = (line: number, column: number) => ({ file: 'a.yaml', line, column });
  expect(placeOf(['second'])).toEqual(at(2, 9));
  expect(placeOf(['second', 'b', 1])).toEqual(at(1, 29));
  expect(typedAt(['second', 'a'])).toBe('1');
  expect(placeOf(['empty'])).toEqual(at(3, 1));
  expect(placeOf(['third', 'inside', 0])).toEqual(at(4, 8));
  expect(placeOf(['first', 'c'])).toEqual(at(1, 14));
  expect(placeOfKey(['first', 'b', 7])).toEqual(at(1, 22));
  expect(typedAt(['first'])).toBeUndefined();
  expect(typedAt(['empty'])).toBeUndefined();
});
