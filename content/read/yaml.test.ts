import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceText } from './source-text.ts';
import { parseYaml } from './yaml.ts';

const parse = (text: string) => parseYaml(sourceText(text, 'a.yaml'));

const told = (text: string) => parse(text).problems.map(({ line, column, message, hint }) => `${line}:${column} ${message} | ${hint}`);

test('a text that was read before is told of in the same way, with its own places, and nobody can change what all readings share', () => {
  const text = '- id: a\n  says: yes # really\n  when: 2026-1-5\n';
  const readings = ['first.yaml', 'second.yaml'].map((file) => parseYaml(sourceText(text, file)));
  for (const [at, file] of ['first.yaml', 'second.yaml'].entries()) {
    const { value, problems, commented, placeOf } = readings[at] ?? parse('');
    expect(value).toEqual([{ id: 'a', says: expect.anything(), when: expect.anything() }]);
    expect(problems).toEqual(readings[0]?.problems.map((problem) => ({ ...problem, file })));
    expect(commented).toEqual([{ path: [0, 'says'], comment: '# really', place: { file, line: 2, column: 13 } }]);
    expect(placeOf([0, 'when'])).toEqual({ file, line: 3, column: 9 });
    expect(() => (value as { id: string }[]).forEach((entry) => (entry.id = 'b'))).toThrow(TypeError);
  }
});

describe('malformed YAML is told plainly', () => {
  test('a tab', () => {
    expect(told('a:\n\tb: 1\n')).toMatchInlineSnapshot(`
      [
        "2:1 a tab stands where YAML wants spaces | Indent with two spaces, and let your editor insert spaces for tabs.",
      ]
    `);
  });
  test('a colon in a text', () => {
    expect(told('- id: a\n  text: One thing: thank you.\n')).toMatchInlineSnapshot(`
      [
        "2:9 a colon followed by a space stands inside this text, so that YAML takes it for a key | Put the whole text in quotes: "…".",
      ]
    `);
  });
  test('a key twice', () => {
    expect(told('- a: 1\n  a: 2\n')).toMatchInlineSnapshot(`
      [
        "2:3 the same key stands twice in this entry | Keep one of them.",
      ]
    `);
  });
  test('a quote that is never closed', () => {
    expect(told('a: x\nb: "y\nc: z\n')).toMatchInlineSnapshot(`
      [
        "2:4 this text begins with a quote that is never closed | Close it at the end of the text.",
      ]
    `);
  });
  test('a text that goes on after its quotes', () => {
    expect(told('a: "Yes" is enough.\n')).toMatchInlineSnapshot(`
      [
        "1:10 this text begins with " and goes on after the sign that closes it | Put the whole text in single quotes ('), and write an apostrophe in it twice ('').",
      ]
    `);
    expect(told("a: 'It's late.'\n")).toMatchInlineSnapshot(`
      [
        "1:8 this text begins with ' and goes on after the sign that closes it | Put the whole text in quotes: "…".",
      ]
    `);
  });
  test('a text that begins with a sign of YAML', () => {
    expect(told('a: @home\n')).toMatchInlineSnapshot(`
      [
        "1:4 a text cannot begin with "@" | Put the whole text in quotes: "…".",
      ]
    `);
    expect(told('a: *bold*\n')).toMatchInlineSnapshot(`
      [
        "1:4 a text cannot begin with "*" | Put the whole text in quotes: "…".",
      ]
    `);
    expect(told('a: !wow\n')).toMatchInlineSnapshot(`
      [
        "1:4 a text cannot begin with "!" | Put the whole text in quotes: "…".",
      ]
    `);
    expect(told('a: {name}, goodbye.\n')).toMatchInlineSnapshot(`
      [
        "1:10 this text begins with { and goes on after the sign that closes it | Put the whole text in quotes: "…".",
      ]
    `);
  });
  test('a line indented too far', () => {
    expect(told('a: one\n  b: two\n')).toMatchInlineSnapshot(`
      [
        "2:1 this line is indented differently from the others of its entry | Keys of one entry begin in the same column.",
      ]
    `);
  });
  test('a line that is no key', () => {
    expect(told('a: 1\nfoo\nb: 2\n')).toMatchInlineSnapshot(`
      [
        "2:1 this is not YAML: a key and its colon, or the dash of a list, was expected here | Write "key: text", or "- text" in a list.",
      ]
    `);
  });
  test('two documents in a file', () => {
    expect(told('a: 1\n---\nb: 2\n')).toMatchInlineSnapshot(`
      [
        "2:1 a line "---" splits this file in two | Remove that line: a file is one piece.",
      ]
    `);
  });
  test('aliases that unfold to gigabytes are refused at once', () => {
    const names = [...'abcdefghi'];
    const bomb = names
      .map(
        (name, index) =>
          `${name}: &${name} [${Array(9)
            .fill(index === 0 ? 'x' : `*${names[index - 1]}`)
            .join(', ')}]`,
      )
      .join('\n');
    expect(told(bomb)).toMatchInlineSnapshot(`
      [
        "1:1 anchors and aliases (& and *) unfold to too much here | Write the text out instead.",
      ]
    `);
  });
});

describe('input made to break the parser is told, not thrown', () => {
  test('nesting without end', () => {
    expect(parse('['.repeat(20_000)).problems).toMatchObject([{ message: 'lists or keys are nested too deeply here' }]);
  });
  test('a list within itself, keys that are lists, and control characters', () => {
    expect(told('- &a [*a]\n')).toEqual([]);
    expect(told('? [a, b]\n: c\n')).toEqual([]);
    expect(told('a: \0b\n')).toEqual([]);
  });
  test('anything at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab:-#\n "\'{}[]&*!|>%@\t,?'), maxLength: 60 }), (text) => {
        const { problems, placeOf } = parse(text);
        expect(placeOf([0, 'a']).line).toBeGreaterThan(0);
        for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('places in a file', () => {
  const source = parse('- id: a\n  text: "Thank you, {name}."\n  empty:\n- id: b\n');

  test('of a value, of a key, of a piece of text', () => {
    expect(source.placeOf([0, 'text'])).toEqual({ file: 'a.yaml', line: 2, column: 9 });
    expect(source.placeOfKey([0, 'text'])).toEqual({ file: 'a.yaml', line: 2, column: 3 });
    expect(source.placeOf([0, 'text'], '{name}')).toEqual({ file: 'a.yaml', line: 2, column: 21 });
  });
  test('of what is not there: its entry', () => {
    expect(source.placeOf([1, 'text'])).toEqual({ file: 'a.yaml', line: 4, column: 3 });
  });
  test('of a key with nothing behind it: the key', () => {
    expect(source.placeOf([0, 'empty'])).toEqual({ file: 'a.yaml', line: 3, column: 3 });
  });
});
