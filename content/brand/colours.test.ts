import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, lowestContrast, nearestReadable, neededRatio, paletteOf, themes } from './colours.ts';

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});

test('the nearest readable shade of any colour can be read, and one that can be read stays as it is', () => {
  const channel = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), fc.constantFrom(...themes), (channels, theme) => {
      const colour = `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
      const near = nearestReadable(colour, theme);
      expect(lowestContrast(near, theme)).toBeGreaterThanOrEqual(neededRatio);
      if (lowestContrast(colour, theme) >= neededRatio) expect(near).toBe(colour);
    }),
  );
});

test('a colour for light pages alone brings its shade for dark ones; "adjust" takes what can be read', () => {
  const navy = { light: '#00265c', adjust: false };
  expect(paletteOf({ accent: navy }).accent.light).toBe('#00265c');
  expect(lowestContrast(paletteOf({ accent: navy }).accent.dark, 'dark')).toBeGreaterThanOrEqual(neededRatio);
  const yellow = { light: '#ffcc00', dark: '#FFCC00' };
  expect(paletteOf({ accent: { ...yellow, adjust: false } }).accent.light).toBe('#ffcc00');
  const { light, dark } = paletteOf({ accent: { ...yellow, adjust: true } }).accent;
  expect(lowestContrast(light, 'light')).toBeGreaterThanOrEqual(neededRatio);
  expect(dark).toBe('#ffcc00');
});
