import { expect, test } from 'vitest';
import { grade, hardest, syllablesOf } from './spanish-grade.ts';

test.each([
  ['sol', 1],
  ['muy', 1],
  ['y', 1],
  ['que', 1],
  ['pingüino', 3],
  ['guía', 2],
  ['cuenta', 2],
  ['viuda', 2],
  ['día', 2],
  ['aéreo', 4],
  ['ahora', 3],
  ['construir', 2],
  ['inmediatamente', 6],
  ['4417', 1],
])('"%s" has %d syllables', (word, count) => {
  expect(syllablesOf(word)).toBe(count);
});
test('the grade is that of the formula', () => {
  // 14 words of 19 syllables, in two sentences.
  const text = 'La casa es de mi madre y está en el norte. Yo la veo.';
  expect(grade(text)).toBeCloseTo(0.049 * ((19 / 14) * 100) - 0.205 * ((2 / 14) * 100) - 3.407);
});
test('in under twelve words the longest word counts three syllables', () => {
  expect(grade('Le agradezco extraordinariamente la llamada de la tarde.')).toBeCloseTo(
    grade('Le agradezco demasiado la llamada de la tarde.'),
    0,
  );
});
test('longer words and sentences make it harder', () => {
  const easy = grade('Le llamo el jueves. Le digo qué ha dicho el taller. Así lo sabe.');
  const long =
    'Procederemos a comunicarnos telefónicamente con usted inmediatamente después de finalizar la correspondiente verificación administrativa.';
  expect(grade(long)).toBeGreaterThan(easy + 3);
  expect(hardest(long).longWords).toContain('inmediatamente');
});
test('no words, no grade', () => {
  expect(grade('')).toBe(0);
});
