import { describe, expect, it } from 'vitest';
import { slipLikelihood } from './slips.ts';

describe('One slip of the finger', () => {
  it('is a letter more, less, other, or swapped with its neighbour, in either word', () => {
    for (const typed of ['angy', 'anggry', 'angty', 'anrgy', 'angary', 'ngry', 'angrya', 'aqgry']) {
      expect(slipLikelihood(typed, 'angry'), typed).toBeGreaterThan(0);
      expect(slipLikelihood('angry', typed), typed).toBeGreaterThan(0);
    }
  });

  it('is not two', () => {
    for (const typed of ['agyr', 'angriest', 'nagyr', 'ang', '']) {
      expect(slipLikelihood(typed, 'angry'), typed).toBe(0);
      expect(slipLikelihood('angry', typed), typed).toBe(0);
    }
  });

  it('is likelier where fingers make it: "sotry" is "story" before "sorry"', () => {
    expect(slipLikelihood('sotry', 'story')).toBeGreaterThan(slipLikelihood('sotry', 'sorry'));
    expect(slipLikelihood('baot', 'boat')).toBeGreaterThan(4 * slipLikelihood('baot', 'blot'));
    expect(slipLikelihood('furiius', 'furious')).toBeGreaterThan(slipLikelihood('furiaus', 'furious'));
  });

  it('in a short word is only two letters swapped, one twice, or a key beside', () => {
    expect(slipLikelihood('ybe', 'bye')).toBeGreaterThan(0);
    expect(slipLikelihood('byee', 'bye')).toBeGreaterThan(0);
    expect(slipLikelihood('bue', 'bye')).toBeGreaterThan(0);
    expect(slipLikelihood('be', 'bye')).toBe(0);
    expect(slipLikelihood('dye', 'bye')).toBe(0);
  });
});
