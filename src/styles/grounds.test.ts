import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lowestContrast, pageGrounds, themes, tintedGrounds } from '../../content/brand/colours.ts';

const css = readFileSync(new URL('base.css', import.meta.url), 'utf8');
const coloursOf = (name: string) => [...css.matchAll(new RegExp(`--${name}: (#\\w+);`, 'g'))].map(([, colour = '']) => colour);

test.each([
  ['ground', pageGrounds],
  ['tint', tintedGrounds],
])("pages have the %s that the owner's colours are held against", (name, grounds) => {
  const [light, dark] = coloursOf(name);
  expect({ light, dark }).toEqual(grounds);
});

// WCAG 2.2, success criterion 1.4.11 (non-text contrast).
test('the edges of buttons are seen on every ground', () => {
  const edges = coloursOf('edge');
  expect(edges).toHaveLength(themes.length);
  for (const [place, theme] of themes.entries()) expect(lowestContrast(edges[place] ?? '', theme)).toBeGreaterThanOrEqual(3);
});
