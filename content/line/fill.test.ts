import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillLine as fill, openPlaceholders, textOf } from './fill.ts';
import type { LinePlaceholder } from './placeholder.ts';
import { placeholdersIn, splitLine } from './split.ts';

const fillLine = (line: string, ...given: Parameters<typeof fill> extends [unknown, ...infer Rest] ? Rest : never) =>
  fill(splitLine(line), ...given);

const placeholders: LinePlaceholder[] = [
  { id: 'name', label: 'Their name', optional: true, ifEmpty: '' },
  { id: 'when', label: 'When', ifEmpty: 'soon' },
  { id: 'reference', label: 'Reference', optional: false },
  { id: 'extra', label: 'Extra', optional: true },
];

const text = (line: string, values: Record<string, string> = {}) => textOf(fillLine(line, placeholders, values));

describe('fillLine', () => {
  it('puts in what was filled in, trimmed', () => {
    expect(fillLine('Thanks, {name}.', placeholders, { name: '  Dana ' })).toEqual([
      { kind: 'text', text: 'Thanks, ' },
      { kind: 'filled', text: 'Dana', placeholder: 'name' },
      { kind: 'text', text: '.' },
    ]);
  });

  it('shows what must be filled in as open, by its label, or by its identifier where the content declares none', () => {
    expect(fillLine('It is {reference}.', placeholders)[1]).toEqual({ kind: 'open', text: 'Reference', placeholder: 'reference' });
    expect(fillLine('Ask {case-owner}.', placeholders)[1]).toEqual({ kind: 'open', text: 'case owner', placeholder: 'case-owner' });
  });

  it.each([
    ['Thank you, {name}.', 'Thank you.'],
    ['Thank you, {name}, for calling.', 'Thank you, for calling.'],
    ['{name}, thank you.', 'Thank you.'],
    ['{name}, ¿le llamo el lunes?', '¿Le llamo el lunes?'],
    ['Right. {name}, that is all.', 'Right. That is all.'],
    ['“Well.” {name}, bye.', '“Well.” Bye.'],
    ['{name}，感谢您的来电。', '感谢您的来电。'],
    ['好的！{name}，再见。', '好的！再见。'],
    ['明白了。「{name}，再见。」', '明白了。「再见。」'],
    ['谢谢您，{name}。', '谢谢您。'],
    ['I call {when}.', 'I call soon.'],
    ['Done{extra}.', 'Done.'],
    ['{name}', ''],
  ])('leaves out a placeholder that may stay empty with the comma beside it: %s', (line, expected) => {
    expect(text(line)).toBe(expected);
  });

  it.each([
    ['{done}. Is that right?', "We've refunded it. Is that right?"],
    ['Right. {done}.', "Right. We've refunded it."],
    ['So {done}.', "So we've refunded it."],
    ['{name}, {done}.', "We've refunded it."],
    ['Bye, {name}. {done}. {when}, then.', "Bye. We've refunded it. Soon, then."],
    ['{reference} {done}', "[Reference] we've refunded it"],
  ])('begins a sentence with a capital, whatever was filled in there: %s', (line, expected) => {
    expect(text(line, { done: "we've refunded it" })).toBe(expected);
  });

  it('knows the capitals of the language', () => {
    expect(textOf(fillLine('{done}.', [], { done: 'iade ettik' }, 'tr'))).toBe('İade ettik.');
  });

  it('leaves whatever is no placeholder as it is', () => {
    for (const line of ['{}', '{ name }', '{Name}', 'a } b { c', '{{', '{na_me}']) expect(text(line)).toBe(line);
  });

  it('names each open placeholder once, and never copies a raw token', () => {
    const segments = fillLine('{reference}, {reference} and {case}', placeholders);
    expect(openPlaceholders(segments)).toEqual(['reference', 'case']);
    expect(textOf(segments)).toBe('[Reference], [Reference] and [case]');
    expect(placeholdersIn('{reference}, {name} and {reference}')).toEqual(['reference', 'name']);
  });

  it('takes no value from the prototype of what was filled in', () => {
    expect(openPlaceholders(fillLine('{constructor} {tostring}', placeholders, {}))).toEqual(['constructor', 'tostring']);
  });
});

describe('whatever the line and the values', () => {
  const id = fc.constantFrom('name', 'when', 'reference', 'case', 'constructor', '--proto--');
  const piece = fc.oneof(
    fc.string(),
    id.map((name) => `{${name}}`),
    fc.constantFrom(', ', '. ', '{', '}', ' '),
  );
  const line = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const values = fc.dictionary(id, fc.string());

  it('what is open is what is neither filled in nor optional, and no piece is empty', () => {
    fc.assert(
      fc.property(line, values, (each, given) => {
        const segments = fillLine(each, placeholders, given);
        const needed = placeholdersIn(each).filter(
          (name) =>
            !(Object.hasOwn(given, name) && given[name]?.trim()) &&
            !placeholders.some((entry) => entry.id === name && (entry.optional || entry.ifEmpty !== undefined)),
        );
        expect(openPlaceholders(segments)).toEqual(needed);
        expect(segments.every(({ text: shown }) => shown !== '')).toBe(true);
      }),
    );
  });

  it('what a person filled in is never read as a placeholder itself', () => {
    fc.assert(
      fc.property(id, id, (outer, inner) => {
        const segments = fillLine(`x {${outer}} y`, placeholders, { [outer]: `{${inner}}` });
        expect(segments[1]).toEqual({ kind: 'filled', text: `{${inner}}`, placeholder: outer });
      }),
    );
  });

  it('with everything filled in the line keeps every other character', () => {
    fc.assert(
      fc.property(line, (each) => {
        const filled = Object.fromEntries(placeholdersIn(each).map((name) => [name, `<${name}>`]));
        expect(textOf(fillLine(each, placeholders, filled))).toBe(each.replace(/\{([a-z0-9-]+)\}/g, '<$1>'));
      }),
    );
  });
});
