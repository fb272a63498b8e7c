import { expect, test } from 'vitest';
import { bracesIn } from './braces.ts';

const name = /^[a-z]+(?:-[a-z]+)*$/;

test('names in braces are found', () => {
  expect(bracesIn('{name}, it is {your-name}. Thank you, {name}.', name)).toEqual({ names: ['name', 'your-name', 'name'], malformed: [] });
  expect(bracesIn('No gap here.', name)).toEqual({ names: [], malformed: [] });
});
test('a long row of braces is dealt with at once', () => {
  expect(bracesIn('{'.repeat(100_000), name).malformed).toHaveLength(1);
});
