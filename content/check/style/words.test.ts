import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from './words.ts';

test('the words of plain texts are those that the segmenter of the language finds', () => {
  const sign = fc.constantFrom(...'aZéñß09 .,!?;\'’"“”()…–—¿¡{}-\n');
  for (const language of ['en-GB', 'es', 'de', 'fr', 'tr']) {
    const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
        const text = signs.join('');
        const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
        expect(wordsOf(text, language)).toEqual(words);
      }),
      { numRuns: 1000 },
    );
  }
});
