import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyAfter, lastWriteOf, longestHistory, sessionId, splitTrailer, trailerRoom, withTrailer } from './trailer.ts';

describe('a trailer', () => {
  it('is found again behind any text, and is no longer than its room', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat({ max: 9999 }), (text, write) => {
        const history = historyAfter(sessionId(), write, ['aaaa1', 'bbbb2', 'cccc3', 'dddd4']);
        const state = withTrailer(text, { history, places: '3.1.2' });
        expect(splitTrailer(state)).toEqual({ text, history, places: '3.1.2' });
        expect(state.length - text.length).toBeLessThanOrEqual(trailerRoom + '3.1.2'.length);
      }),
    );
  });

  it('is not there in a state of the first edition', () => {
    const state = '1|quiz-exam|abc qexam,1,80,1,quiz/1 {"id":"exam#1","answers":{"x":"1|#a,1"}}';
    expect(splitTrailer(state)).toEqual({ text: state, history: [], places: '' });
  });

  it('tells the last write of each of the last sessions, the newest first', () => {
    const history = historyAfter('bbbb', 36, historyAfter('aaaa', 7, ['bbbb2']));
    expect(history).toEqual(['bbbb10', 'aaaa7']);
    expect([lastWriteOf('bbbb', history), lastWriteOf('aaaa', history), lastWriteOf('cccc', history)]).toEqual([36, 7, undefined]);
    expect(historyAfter('eeee', 1, ['a0001', 'b0001', 'c0001', 'd0001'])).toHaveLength(longestHistory);
  });
});
