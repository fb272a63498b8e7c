import { expect, test } from 'vitest';
import { fitting } from './fitting.ts';

const texts = [
  { id: 'general', situations: ['all-done'], contexts: ['support', 'sales'] },
  { id: 'also', situations: ['long-wait', 'upset'], contexts: ['support', 'sales'] },
  { id: 'for-sales', situations: ['upset'], contexts: ['sales'] },
  { id: 'for-support', situations: ['upset'], contexts: ['support'] },
];
const chosen = (situation: string, context = '') => fitting(texts, situation, context).map(({ id }) => id);

test('the text that is written for the situation and the kind of call comes first', () => {
  expect(chosen('upset', 'support').slice(0, 3)).toEqual(['for-support', 'for-sales', 'also']);
  expect(chosen('upset')).toEqual(['for-sales', 'for-support', 'also', 'general']);
});
test('where none is written for a situation, the first is the one that its author put first', () => {
  expect(chosen('wrong-number')[0]).toBe('general');
  expect(chosen('wrong-number', 'support')[0]).toBe('general');
});
