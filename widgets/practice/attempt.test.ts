import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesIn, type Call } from '../../content/practice/call.ts';
import { smallPractice } from '../../content/testing/small-practice.ts';
import { stateLimit } from '../state/state.ts';
import { decodeAttempt, encodeAttempt, type Attempt } from './attempt.ts';
import { shuffled } from '../state/seeded-order.ts';
import { markOf, replay } from './played-call.ts';

const mark = fc.stringMatching(/^[0-9a-z]{1,7}$/);
const attempt: fc.Arbitrary<Attempt> = fc.record({
  seed: fc.stringMatching(/^[0-9]{1,10}$/),
  said: fc.array(mark, { maxLength: 400 }),
  seconds: fc.nat(100_000),
  best: fc.option(fc.nat(100), { nil: undefined }),
  passed: fc.constantFrom(true as const, undefined),
});

describe('a state', () => {
  it('comes back as it was, and fits into a learner’s record', () => {
    fc.assert(
      fc.property(attempt, (given) => {
        const state = encodeAttempt('small-call', given);
        expect(state.length).toBeLessThanOrEqual(stateLimit);
        expect(decodeAttempt('small-call', state)).toEqual(given);
      }),
    );
  });

  it('keeps the beginning of a call that is longer than any', () => {
    fc.assert(
      fc.property(fc.array(mark, { minLength: 600, maxLength: 1500 }), (said) => {
        const state = encodeAttempt('small-call', { seed: '1', said, seconds: 0 });
        expect(state.length).toBeLessThanOrEqual(stateLimit);
        const kept = decodeAttempt('small-call', state)?.said ?? [];
        expect(kept.length).toBeGreaterThan(400);
        expect(kept).toEqual(said.slice(0, kept.length));
      }),
      { numRuns: 20 },
    );
  });

  it('is none where it is not one: nothing is thrown', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => `practice/1 ${json}`),
        ),
        (text) => {
          expect(decodeAttempt('small-call', text)).toBeUndefined();
        },
      ),
    );
    expect(decodeAttempt('another', encodeAttempt('small-call', { seed: '1', said: [], seconds: 0 }))).toBeUndefined();
  });
});

describe('a call that was kept', () => {
  /** Plays by drawn numbers, and keeps the marks of what was said. */
  const play = (drawn: readonly number[]): { said: string[]; call: Call } => {
    const said: string[] = [];
    let call = replay(smallPractice, undefined, said);
    for (const number of drawn) {
      const choices = choicesIn(call);
      const choice = choices[number % (choices.length || 1)];
      if (!choice) break;
      said.push(markOf(call.at, choice));
      call = replay(smallPractice, undefined, said);
    }
    return { said, call };
  };
  const drawn = fc.array(fc.nat(12), { maxLength: 20 });

  it('is gone through again from its marks', () => {
    fc.assert(
      fc.property(drawn, (numbers) => {
        const { said, call } = play(numbers);
        expect(call.turns.map(({ moment, choice }) => markOf(moment.id, choice))).toEqual(said);
      }),
    );
  });

  it('goes on from the moment before a line that changed, or is gone', () => {
    fc.assert(
      fc.property(drawn, fc.nat(2), fc.nat(2), fc.boolean(), (numbers, momentAt, choiceAt, isGone) => {
        const { said, call } = play(numbers);
        const changed = structuredClone(smallPractice);
        const moment = changed.moments[momentAt]!;
        const at = choiceAt % moment.choices.length;
        if (isGone) moment.choices.splice(at, 1);
        else moment.choices[at]!.say += ' And more.';
        const again = replay(changed, undefined, said);
        const first = call.turns.findIndex(
          (turn) => turn.moment.id === moment.id && turn.choice.say === smallPractice.moments[momentAt]?.choices[at]?.say,
        );
        // A line that is offered only where another was said may go with it.
        if (first >= 0) expect(again.turns).toHaveLength(first);
        else expect(again.turns.map(({ choice }) => choice.say)).toEqual(call.turns.map(({ choice }) => choice.say));
      }),
    );
  });
});

describe('a draw', () => {
  it('has everything once, the same for the same seed, and keeps its order when one goes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 }), fc.string(), (items, seed) => {
        const drawn = shuffled(items, seed, (item) => item);
        expect([...drawn].sort()).toEqual([...items].sort());
        const [gone] = items;
        expect(shuffled(items.slice(1), seed, (item) => item)).toEqual(drawn.filter((item) => item !== gone));
      }),
    );
  });

  it('puts each of a few in front as often as the others, nearly', () => {
    const first: Record<string, number> = { calm: 0, cross: 0, tired: 0 };
    for (let seed = 0; seed < 3000; seed += 1) first[shuffled(Object.keys(first), String(seed * 7919), String)[0]!]! += 1;
    for (const count of Object.values(first)) expect(count).toBeGreaterThan(800);
  });
});
