import { describe, expect, it } from 'vitest';
import { readAloud, type Gap } from './read-aloud.ts';

const gap = (value: string, ifEmpty?: string): Gap => ({ label: 'Their name', value, ifEmpty });
const text = (...stretches: (string | Gap)[]) => readAloud(stretches, 'en').text;

describe('readAloud', () => {
  it('puts in what was filled in, and takes the breaks of the page for spaces', () => {
    expect(text('\n  Thank you,\n  ', gap('Dana'), '.\n')).toBe('Thank you, Dana.');
  });

  it('keeps an open gap under its label, and tells of it', () => {
    expect(readAloud(['Thanks, ', gap(''), '.'], 'en')).toEqual({ text: 'Thanks, [Their name].', open: true });
  });

  it('leaves out a gap that may stay empty with the comma beside it, or says what stands for it', () => {
    expect(text('Thank you, ', gap('', ''), '.')).toBe('Thank you.');
    expect(text(gap('', ''), ', thank you.')).toBe('Thank you.');
    expect(text('Right. ', gap('', ''), ', that is all.')).toBe('Right. That is all.');
    expect(text('I call ', gap('', 'soon'), '.')).toBe('I call soon.');
  });

  it('begins a sentence with a capital, whatever was filled in there', () => {
    expect(text(gap("we've refunded it"), '. Is that right?')).toBe("We've refunded it. Is that right?");
    expect(text('Right. ', gap('that is done'), '.')).toBe('Right. That is done.');
    expect(text('So ', gap("we've refunded it"), '.')).toBe("So we've refunded it.");
  });
});
