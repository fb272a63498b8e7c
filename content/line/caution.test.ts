import { expect, test } from 'vitest';
import { cautionParts } from './caution.ts';

test('a caution that begins as its label does is not labelled again', () => {
  expect(cautionParts('Not now:', 'Not before they have finished.')).toEqual({
    mark: 'Not',
    rest: 'before they have finished.',
    isLabelled: false,
  });
});

test('any other caution has its label', () => {
  expect(cautionParts('Cuándo no:', 'Después de una amenaza.')).toEqual({
    mark: 'Cuándo no:',
    rest: 'Después de una amenaza.',
    isLabelled: true,
  });
  expect(cautionParts('Not now:', 'Nothing of the kind.').isLabelled).toBe(true);
});
