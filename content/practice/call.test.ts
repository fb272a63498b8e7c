import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { publish } from '../publish/index.ts';
import { loadPlaybook } from '../read/index.ts';
import type { PublishedPractice } from '../schema/published.ts';
import { smallPractice } from '../testing/small-practice.ts';
import { beginCall, choicesIn, endingOf, holds, momentOf, reviewOf, saidTo, say, secondsToSay, type Call } from './call.ts';

const [calm, cross] = smallPractice.temperaments;

/** The call after these lines, by how they begin. */
const after = (lines: readonly string[], call: Call = beginCall(smallPractice, calm)): Call =>
  lines.reduce((at, line) => {
    const choice = choicesIn(at).find((each) => each.say.startsWith(line));
    if (!choice) throw new Error(`“${line}” cannot be said at '${at.at}'.`);
    return say(at, choice);
  }, call);

describe('a call', () => {
  it('begins with the temperament that was drawn', () => {
    expect(beginCall(smallPractice)).toMatchObject({ at: 'asks', warmth: 2, secondsLeft: 60, turns: [], notes: [] });
    expect(beginCall(smallPractice, cross)).toMatchObject({ warmth: 1, secondsLeft: 50 });
    expect(saidTo(beginCall(smallPractice, calm))).toBe('And when is my money back?');
    expect(saidTo(beginCall(smallPractice, cross))).toBe('My money. When?');
  });

  it('goes where a line leads, warms and cools, and takes the time that both need for speaking', () => {
    const call = after(['On Thursday.']);
    expect(call).toMatchObject({ at: 'sure', warmth: 3, notes: ['day'], secondsLeft: 60 - 3 - 3 });
    expect(after(['On Thursday.', 'It is.'])).toMatchObject({ at: 'waits', warmth: 4 });
    expect(endingOf(after(['On Thursday.', 'It is.']))?.quality).toBe('good');
  });

  it('offers and leads on by what was said before', () => {
    const lines = (call: Call) => choicesIn(call).map(({ say: line }) => line.slice(0, 5));
    expect(lines(after(['On Thursday.']))).toEqual(['It is', 'It sh', 'Let m']);
    expect(lines(after(['The bill', 'I said']))).toEqual([]);
    expect(after(['On Thursday.', 'It should']).at).toBe('unsure');
    expect(after(['The bill', 'On Thursday, before', 'It should']).at).toBe('waits');
  });

  it('is ended by whoever has had enough, and by the clock', () => {
    expect(after(['The bill', 'I said'])).toMatchObject({ warmth: 0, at: 'hangs-up' });
    const slow = ['On Thursday.', 'Let me look', 'On Thursday, before', 'Let me look'];
    expect(after(slow)).toMatchObject({ secondsLeft: 0, at: 'late' });
    const patient = { ...smallPractice, outOfTime: undefined, outOfPatience: undefined };
    expect(after(slow, beginCall(patient, calm))).toMatchObject({ secondsLeft: 0, at: 'asks-again' });
    expect(after(['The bill', 'I said'], beginCall(patient, calm)).at).toBe('sure');
  });

  it('does not go on once it is over', () => {
    const over = after(['On Thursday.', 'It is.']);
    expect([momentOf(over), saidTo(over), choicesIn(over)]).toEqual([undefined, '', []]);
    expect(say(over, smallPractice.moments[0]!.choices[0]!)).toBe(over);
  });
});

test('a condition holds where all that it asks for is so', () => {
  const call = { ...beginCall(smallPractice, calm), notes: ['name', 'day', 'name'], warmth: 3 };
  const none = { noted: [], twice: [], notNoted: [] };
  expect(holds(undefined, call)).toBe(true);
  expect(holds(none, call)).toBe(true);
  expect(holds({ ...none, noted: ['name', 'day'], twice: ['name'], notNoted: ['sorry'], temperament: 'calm' }, call)).toBe(true);
  expect(holds({ ...none, twice: ['day'] }, call)).toBe(false);
  expect(holds({ ...none, notNoted: ['day'] }, call)).toBe(false);
  expect(holds({ ...none, temperament: 'cross' }, call)).toBe(false);
  expect(holds({ ...none, warmth: { atLeast: 3, atMost: 3 } }, call)).toBe(true);
  expect(holds({ ...none, warmth: { atMost: 2 } }, call)).toBe(false);
});

test('a line takes as long as it has words', () => {
  expect([secondsToSay(''), secondsToSay('Goodbye.'), secondsToSay('One two three four five.')]).toEqual([0, 1, 2]);
});

describe('the review', () => {
  it('tells moves made, missed and overdone, mistakes, promises and a score', () => {
    expect(reviewOf(after(['As soon', 'On Thursday, before', 'It should']))).toMatchObject({
      made: ['next-steps', 'goodbye'],
      missed: ['recap'],
      overdone: [],
      mistakes: ['vague-promise'],
      promises: ['Thursday before noon.'],
      score: 60,
    });
    expect(reviewOf(after(['The bill', 'On Thursday, before', 'It is.']))).toMatchObject({ missed: [], overdone: ['recap'], score: 100 });
  });

  it('tells where the call turned', () => {
    const turned = (lines: string[]) => reviewOf(after(lines)).turningPoints.map(({ choice }) => choice.say.slice(0, 5));
    expect(turned(['As soon', 'On Thursday, before', 'It should'])).toEqual(['As so', 'On Th', 'It sh']);
    expect(turned(['On Thursday.', 'It is.'])).toEqual([]);
  });
});

describe('every practice of the playbook', () => {
  let practices: readonly PublishedPractice[] = [];
  beforeAll(async () => {
    const content = fileURLToPath(new URL('../', import.meta.url));
    practices = publish(await loadPlaybook(path.join(content, 'en'))).practices.practices;
  });

  /** A call in which every choice is taken by a number that was drawn. */
  const walk = (practice: PublishedPractice, drawn: readonly number[]): Call => {
    const { temperaments } = practice;
    let call = beginCall(practice, temperaments[(drawn[0] ?? 0) % (temperaments.length || 1)]);
    for (const number of drawn) {
      const choices = choicesIn(call);
      const choice = choices[number % (choices.length || 1)];
      if (!choice) return call;
      call = say(call, choice);
    }
    return call;
  };
  const numbers = fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 });

  it('is there', () => expect(practices).not.toEqual([]));

  it('ends, whatever is said', () => {
    fc.assert(
      fc.property(fc.constantFrom(...practices), numbers, (practice, drawn) => {
        const call = walk(practice, drawn);
        expect(endingOf(call), `${practice.id}: ${call.turns.map(({ choice }) => choice.say).join(' / ')}`).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  it('is the same call when the same is said', () => {
    fc.assert(
      fc.property(fc.constantFrom(...practices), numbers, (practice, drawn) => {
        expect(walk(structuredClone(practice), drawn)).toEqual(walk(practice, drawn));
      }),
      { numRuns: 50 },
    );
  });

  it('keeps warmth, time and score within their bounds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...practices), numbers, (practice, drawn) => {
        const call = walk(practice, drawn);
        const { score, made, missed, turningPoints } = reviewOf(call);
        expect(call.warmth).toBeGreaterThanOrEqual(0);
        expect(call.warmth).toBeLessThanOrEqual(4);
        expect(call.secondsLeft).toBeGreaterThanOrEqual(0);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect([...made, ...missed].sort()).toEqual([...practice.moves].sort());
        for (const turn of turningPoints) expect(call.turns).toContain(turn);
      }),
      { numRuns: 200 },
    );
  });
});
