import { expect, test } from 'vitest';
import { typesetter } from './typeset.ts';

test('English texts get true quotation marks and apostrophes, however deep they stand', () => {
  const set = typesetter('en-GB');
  expect(set({ text: `"It's done," she said. ("Really?")`, list: ["don't say 'calm down'"], count: 3 })).toEqual({
    text: '“It’s done,” she said. (“Really?”)',
    list: ['don’t say ‘calm down’'],
    count: 3,
  });
});

test('what people type to find something stays as it is typed', () => {
  expect(typesetter('en')({ phrasings: ["she won't stop"] })).toEqual({ phrasings: ["she won't stop"] });
});

test.each([
  ['de', `"Ja", sagt sie, "das ist 'fertig'". Wie geht's? Hans' Anruf`, '„Ja“, sagt sie, „das ist ‚fertig‘“. Wie geht’s? Hans’ Anruf'],
  ['es-MX', '"¿Sí?", dice.', '“¿Sí?”, dice.'],
  ['fr', `Elle dit "d'accord".`, 'Elle dit «\u202fd’accord\u202f».'],
  ['nl', `Ze zegt "ja", foto's`, 'Ze zegt ‘ja’, foto’s'],
])('in %s they are those of the language', (language, typed, set) => {
  expect(typesetter(language)(typed)).toBe(set);
});

test('languages whose marks are not known keep what their owner typed', () => {
  expect(typesetter('ja')('"はい"')).toBe('"はい"');
});

test('code between backticks stays as it is typed', () => {
  expect(typesetter('en')("It's `default-src 'none'`'s turn, \"`x='1'`\" isn't.")).toBe(
    "It’s `default-src 'none'`’s turn, “`x='1'`” isn’t.",
  );
});
