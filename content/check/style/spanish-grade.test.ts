import { expect, test } from 'vitest';
import { grade, syllablesOf } from './spanish-grade.ts';

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
  expect(grade(text).grade).toBeCloseTo(0.049 * ((19 / 14) * 100) - 0.205 * ((2 / 14) * 100) - 3.407);
});
test('in under twelve words the longest word counts three syllables', () => {
  expect(grade('Le agradezco extraordinariamente la llamada de la tarde.').grade).toBeCloseTo(
    grade('Le agradezco demasiado la llamada de la tarde.').grade,
    0,
  );
});
test('longer words and sentences make it harder', () => {
  const easy = grade('Le llamo el jueves. Le digo qué ha dicho el taller. Así lo sabe.');
  const hard = grade(
    'Procederemos a comunicarnos telefónicamente con usted inmediatamente después de finalizar la correspondiente verificación administrativa.',
  );
  expect(hard.grade).toBeGreaterThan(easy.grade + 3);
  expect(hard.longWords).toContain('inmediatamente');
});
test('no words, no grade', () => {
  expect(grade('').grade).toBe(0);
});
