import { describe, expect, it } from 'vitest';
import { withMarks } from './marks.ts';

describe('withMarks', () => {
  it.each([
    ['{name}. Let me bring us back', '.', ' Let me bring us back'],
    ['{name}’s call, then', '’s', ' call, then'],
    ['{name}، شكرا', '،', ' شكرا'],
    ['{name} minutes.', '', ' minutes.'],
    ['{name} – and then', '', ' – and then'],
  ])('gives a placeholder what closes its sentence or belongs to its word: "%s"', (line, mark, text) => {
    expect(withMarks(line)).toEqual([{ placeholder: 'name', mark }, { text }]);
  });

  it('leaves no empty piece, and takes nothing from the beginning of a line', () => {
    expect(withMarks('“So, {name}?”')).toEqual([{ text: '“So, ' }, { placeholder: 'name', mark: '?”' }]);
    expect(withMarks('{name}{day}')).toEqual([
      { placeholder: 'name', mark: '' },
      { placeholder: 'day', mark: '' },
    ]);
  });
});
