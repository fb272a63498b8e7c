import { describe, expect, it } from 'vitest';
import { markAfterGap } from './mark-after-gap.ts';

describe('markAfterGap', () => {
  it('is what closes a sentence or belongs to the word in the gap', () => {
    expect(markAfterGap('. Let me bring us back')).toBe('.');
    expect(markAfterGap('?')).toBe('?');
    expect(markAfterGap('’s call, then')).toBe('’s');
    expect(markAfterGap('، شكرا')).toBe('،');
  });

  it('is nothing where a word follows', () => {
    expect(markAfterGap(' minutes.')).toBe('');
    expect(markAfterGap('')).toBe('');
    expect(markAfterGap(' – and then')).toBe('');
  });
});
