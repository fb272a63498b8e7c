import { describe, expect, it } from 'vitest';
import { withMarks } from './marks.ts';

describe('withMarks', () => {
  it.each([
    ['{name}. Let me bring us back', '.', ' Let me bring us back'],
    ['{name}’s call, then', '’s', ' call, then'],
    ['{name}، شكرا', '،', ' شكرا'],
    ['{name}，感谢您的来电。我今天会给您回电话。', '，', '感谢您的来电。我今天会给您回电话。'],
    ['{name}」、24時間以内に', '」、24', '時間以内に'],
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
