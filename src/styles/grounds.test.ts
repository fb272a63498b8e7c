import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pageGrounds, tintedGrounds } from '../../content/brand/colours.ts';

test.each([
  ['ground', pageGrounds],
  ['tint', tintedGrounds],
])("pages have the %s that the owner's colours are held against", (name, grounds) => {
  const css = readFileSync(new URL('base.css', import.meta.url), 'utf8');
  const [light, dark] = [...css.matchAll(new RegExp(`--${name}: (#\\w+);`, 'g'))].map(([, colour]) => colour);
  expect({ light, dark }).toEqual(grounds);
});
