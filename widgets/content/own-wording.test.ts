import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withOwnWording } from './own.ts';

describe('withOwnWording', () => {
  const words = { copy: 'Copy', lines: { one: '{count} line', other: '{count} lines' } };

  it("lays the child's strings over the widget's, and the script's over both", () => {
    expect(withOwnWording(words, '{"copy":"Take"}', undefined).copy).toBe('Take');
    expect(withOwnWording(words, '{"copy":"Take"}', { copy: 'Grab' }).copy).toBe('Grab');
    expect(withOwnWording(words, '', { lines: { other: '{count} rows' } }).lines).toEqual({ other: '{count} rows' });
    expect(words).toEqual({ copy: 'Copy', lines: { one: '{count} line', other: '{count} lines' } });
  });

  it('leaves out what does not fit, and never throws', () => {
    for (const own of [
      { copy: { other: 'x' } },
      { copy: 7 },
      { copy: null },
      { lines: 'x' },
      { lines: {} },
      { lines: { one: 'x' } },
      { extra: 'x' },
      [],
      'x',
      7,
    ]) {
      expect(withOwnWording(words, JSON.stringify(own), own)).toEqual(words);
    }
    expect(withOwnWording(words, '{"__proto__":{"copy":"x"},"constructor":"y"', { constructor: 'x' })).toEqual(words);
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), fc.anything(), (json, own) => {
        const merged = withOwnWording(words, json, own);
        expect(Object.keys(merged)).toEqual(Object.keys(words));
        expect([typeof merged.copy, typeof merged.lines, typeof merged.lines.other]).toEqual(['string', 'object', 'string']);
      }),
    );
  });
});
