import { expect, it } from 'vitest';
import { colourWritten } from './colour-written.ts';

it.each([
  ['#0b5c55', '#0b5c55'],
  [' 0B5C55 ', '#0b5c55'],
  ['#0b5', '#00bb55'],
  ['teal', undefined],
  ['#0b5c', undefined],
  ['', undefined],
])('%j is the colour %j', (text, colour) => expect(colourWritten(text)).toBe(colour));
