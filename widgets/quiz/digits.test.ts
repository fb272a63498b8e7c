import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packDigits, unpackDigits } from './digits.ts';

describe('packDigits and unpackDigits', () => {
  it('give back whatever was packed, in as many characters', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 35 })), (numbers) => {
        const packed = packDigits(numbers);
        expect(packed).toHaveLength(numbers.length);
        expect(unpackDigits(packed, 36)).toEqual(numbers);
      }),
    );
  });

  it('give numbers below the limit or nothing, whatever they are given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.base64String()), fc.integer({ min: 0, max: 36 }), (text, limit) => {
        const numbers = unpackDigits(text, limit);
        if (numbers) expect(numbers.every((number) => Number.isInteger(number) && number >= 0 && number < limit)).toBe(true);
        else expect(typeof text !== 'string' || [...text].some((digit) => !(Number.parseInt(digit, 36) < limit))).toBe(true);
      }),
    );
  });
});
