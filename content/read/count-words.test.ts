import { expect, it } from 'vitest';
import { wordsIn } from './count-words.ts';

it.each([
  ['It’s a half-price call.', 4],
  ['', 0],
  ['– … –', 0],
  ['Könnten Sie zurückrufen?', 3],
  ['نعم، شكرا لك.', 3],
  ['माफ़ कीजिए।', 2],
])('counts what stands between spaces: %s', (text, count) => {
  expect(wordsIn(text)).toBe(count);
});

it.each([
  ['お電話ありがとうございました。本日中に折り返しご連絡いたします。', 10, 22],
  ['感谢您的来电，我今天下午会给您回电话。', 8, 14],
  ['ขอบคุณที่โทรมา เราจะติดต่อกลับภายในวันนี้', 9, 14],
])('counts words that are written without spaces: %s', (text, least, most) => {
  expect(wordsIn(text)).toBeGreaterThanOrEqual(least);
  expect(wordsIn(text)).toBeLessThanOrEqual(most);
});
