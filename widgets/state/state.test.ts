import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asRecord, decodeState, encodeState, fingerprint } from './state.ts';

const widget = fc.constantFrom('checklist', 'quiz', 'phrase-picker');
const version = fc.integer({ min: 1, max: 120 });
/** What JSON can hold, and only that: -0 becomes 0 on the way. */
const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const data = fc.dictionary(fc.string(), json).map((value) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>);

describe('encodeState and decodeState', () => {
  it('write a form that says what it is', () => {
    expect(encodeState('checklist', 1, { id: 'support', ticks: {} })).toBe('checklist/1 {"id":"support","ticks":{}}');
  });

  it('give back whatever was written', () => {
    fc.assert(
      fc.property(widget, version, data, (name, number, value) => {
        expect(decodeState(name, number, encodeState(name, number, value))).toEqual(value);
      }),
    );
  });

  it('give back nothing of another widget or version', () => {
    fc.assert(
      fc.property(widget, version, widget, version, data, (name, number, otherName, otherNumber, value) => {
        fc.pre(name !== otherName || number !== otherNumber);
        expect(decodeState(otherName, otherNumber, encodeState(name, number, value))).toBeUndefined();
      }),
    );
  });

  it('never throw, whatever they are given, and give a record or nothing', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.string().map((rest) => `quiz/1 ${rest}`),
      json.map((value) => `quiz/1 ${JSON.stringify(value)}`),
    );
    fc.assert(
      fc.property(anything, (state) => {
        const decoded = decodeState('quiz', 1, state);
        expect(decoded === undefined || (typeof decoded === 'object' && !Array.isArray(decoded))).toBe(true);
      }),
    );
  });

  it('give back nothing of a text that was cut short', () => {
    fc.assert(
      fc.property(data, fc.nat(), (value, cut) => {
        const whole = encodeState('quiz', 1, value);
        expect(decodeState('quiz', 1, whole.slice(0, cut % whole.length))).toBeUndefined();
      }),
    );
  });

  it('set no prototype', () => {
    const decoded = decodeState('quiz', 1, 'quiz/1 {"__proto__":{"polluted":1}}');
    expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });
});

describe('asRecord', () => {
  it('takes plain objects alone', () => {
    for (const value of [null, undefined, 7, 'x', [], true]) expect(asRecord(value)).toBeUndefined();
    expect(asRecord({ a: 1 })).toEqual({ a: 1 });
  });
});

describe('fingerprint', () => {
  it('is FNV-1a, as published', () => {
    expect(fingerprint('')).toBe((0x811c9dc5).toString(36));
    expect(fingerprint('a')).toBe((0xe40c292c).toString(36));
    expect(fingerprint('foobar')).toBe((0xbf9cf968).toString(36));
  });

  it('is short and depends on the text alone', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(fingerprint(text)).toMatch(/^[0-9a-z]{1,7}$/);
        expect(fingerprint(`${text}`)).toBe(fingerprint(text));
      }),
    );
  });
});
