import { expect, test } from 'vitest';
import { propertiesOf } from './appearance.ts';

test('a colour, corners and a typeface become custom properties; what is not asked for is left to the kit', () => {
  expect(propertiesOf({})).toEqual({});
  expect(propertiesOf({ corner: '0' })).toEqual({ '--radius': '0px' });
  expect(propertiesOf({ accent: '#0b4f9e', accentDark: '#7fb0ff', face: 'Segoe UI' })).toEqual({
    '--accent': 'light-dark(#0b4f9e, #7fb0ff)',
    '--font-say': '"Segoe UI", serif',
    '--font-ui': '"Segoe UI", sans-serif',
  });
});

test('in one theme a colour is the one for that', () => {
  const colours = { accent: '#0b4f9e', accentDark: '#7fb0ff' };
  expect(propertiesOf({ ...colours, theme: 'dark' })).toEqual({ '--accent': '#7fb0ff' });
  expect(propertiesOf({ ...colours, theme: 'light' })).toEqual({ '--accent': '#0b4f9e' });
});

test('no typeface ends the declaration that it stands in', () => {
  expect(propertiesOf({ face: 'x"; } * { color: red' })).toEqual({});
});
