import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { readTypeface } from './typeface.ts';

const literata = (ending: string) =>
  readFileSync(createRequire(import.meta.url).resolve(`@fontsource/literata/files/literata-latin-400-normal.${ending}`));

test.each(['woff2', 'woff'])('a font in the format %s is read', (ending) => {
  expect(readTypeface(literata(ending), `Acme.${ending}`)).toMatchObject({ format: ending, ending });
});

test.each([
  ['a web page', '<!DOCTYPE html><p>Sign in', 'a web page'],
  ['a PDF', '%PDF-1.7', 'a PDF'],
  ['an archive', 'PK\u0003\u0004', 'a ZIP archive'],
  ['nothing', '', 'an empty file'],
])('%s that is called a font is told for what it is', (_, text, what) => {
  const found = readTypeface(new TextEncoder().encode(text), 'Acme.woff2');
  expect(found).toHaveProperty('message', expect.stringContaining(what));
  expect(found).toHaveProperty('hint', expect.stringContaining('.woff2'));
});

test('a font that was cut off on its way is told', () => {
  expect(readTypeface(literata('woff2').subarray(0, 5000), 'Acme.woff2')).toHaveProperty(
    'message',
    expect.stringMatching(/damaged|no letter/),
  );
});
