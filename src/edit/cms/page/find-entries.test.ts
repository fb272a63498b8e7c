import { expect, test } from 'vitest';
import { found, shownAtMost, type Choice } from './find-entries.ts';

const choices: Choice[] = [
  ['abusive-signal', 'If the insults go on, I’ll end this call.'],
  ['winding-thanks', 'Thank you, {name}. That was everything.'],
  ['despedida', 'Adiós, y gracias por llamar.'],
];

test('finds entries by any words of their text, in any case, without accents and with any apostrophe, and by their identifiers', () => {
  const ids = (typed: string) => found(choices, typed).map(([id]) => id);
  expect(ids('call INSULTS')).toEqual(['abusive-signal']);
  expect(ids('adios')).toEqual(['despedida']);
  expect(ids("i'll end")).toEqual(['abusive-signal']);
  expect(ids('winding')).toEqual(['winding-thanks']);
  expect(ids('thank insults')).toEqual([]);
  expect(ids('  ')).toHaveLength(3);
});

test('of ten thousand entries no more are listed than somebody reads', () => {
  const many = Array.from({ length: 10_000 }, (_, at): Choice => [`line-${at}`, `A line to say, number ${at}.`]);
  expect(found(many, 'line')).toHaveLength(shownAtMost);
  expect(found(many, 'number 9999')).toHaveLength(1);
});
