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

test('other languages keep the marks that their owner chose', () => {
  expect(typesetter('de')('„Ja", sagt sie')).toBe('„Ja", sagt sie');
});

test('code between backticks stays as it is typed', () => {
  expect(typesetter('en')("It's `default-src 'none'`'s turn, \"`x='1'`\" isn't.")).toBe(
    "It’s `default-src 'none'`’s turn, “`x='1'`” isn’t.",
  );
});
