import { expect, it } from 'vitest';
import { labelInLine } from './label-in-line.ts';

it.each([
  ['Their name', 'en', 'their name'],
  ['CRM ID', 'en', 'CRM ID'],
  ['Numéro SIREN', 'fr', 'numéro SIREN'],
  ['Ihr Name', 'de', 'Ihr Name'],
  ['Rückruftermin', 'de-AT', 'Rückruftermin'],
  ['İsim', 'tr', 'isim'],
  ['Ώρα', 'el', 'ώρα'],
  ['お名前', 'ja', 'お名前'],
])('a label within a line: %s (%s) is %s', (label, language, expected) => {
  expect(labelInLine(label, language)).toBe(expected);
});
