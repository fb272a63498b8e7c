import { expect, test } from 'vitest';
import { earlierWork, type FirstRecord } from './earlier-work.ts';
import { markOf, type Backup } from './local-backup.ts';

const answer = (uuid: string, write?: number) => ({
  ...{ uuid, id: 'first', kind: 'choice' as const, description: '', choices: [], response: [], rightResponse: [] },
  ...{ correct: true, latency: 1, at: 1, write, place: 3 },
});

/** A backup of session `aaaa`, which began with the record `first`, and wrote twice. */
const backup = (parts: Partial<Backup> = {}): Backup => ({
  ...{ state: 'second', outcome: { completed: false }, session: 'aaaa', write: 2, proven: 1, before: [markOf('first')] },
  ...{ places: 'p', madeAt: 5, at: 5, interactions: [], objectives: [] },
  ...parts,
});

/** What an LMS says at the start, by default that the second write has arrived. */
const record = (parts: Partial<FirstRecord> = {}, told: { resumed?: boolean; lmsPage?: string } = {}, isProof = false): FirstRecord => ({
  recorder: {
    told: {
      ...{ standard: 'scorm12', mode: 'normal', recording: true, learner: {}, passMark: undefined, savedState: '', stateLimit: 4096 },
      ...{ outcome: { completed: false }, learnerKey: '', resumed: true },
      ...told,
    },
    isProof,
  },
  ...{ state: 'second', history: ['aaaa2'], outcome: { completed: false } },
  ...parts,
});

test('what the record lists has arrived', () =>
  expect(earlierWork([backup({ interactions: [answer('one', 2)] })], record())).toMatchObject({ isUnsent: false, interactions: [] }));

test('an answer that was part of no write, or of a later one, is sent again at its place', () => {
  const { interactions, isUnsent } = earlierWork(
    [backup({ interactions: [answer('one', 1), answer('two', 2), answer('three')] })],
    record({ history: ['aaaa1'] }),
  );
  expect(interactions.map(({ uuid, place }) => [uuid, place])).toEqual([
    ['two', 3],
    ['three', 3],
  ]);
  expect(isUnsent).toBe(true);
});

test('where another session has written, the place may be taken, and the learner has two states', () => {
  const work = earlierWork([backup({ interactions: [answer('one')] })], record({ state: 'theirs', history: ['bbbb1', 'aaaa1'] }));
  expect(work).toMatchObject({ unsentState: 'second', places: [], interactions: [{ uuid: 'one', place: undefined }] });
  expect(work.state).toBeUndefined();
});

test('what two windows have stored is sent by neither if one of them has sent it', () => {
  const windows = [
    backup({ interactions: [answer('one', 2)] }),
    backup({ session: 'bbbb', madeAt: 4, interactions: [answer('one')], write: 0 }),
  ];
  expect(earlierWork(windows, record())).toMatchObject({ interactions: [], isUnsent: false });
});

test('what the LMS only repeats in the same page is sent again', () =>
  expect(earlierWork([backup({ lmsPage: 'page' })], record({}, { lmsPage: 'page' }))).toMatchObject({ isEcho: true, isUnsent: true }));

test('work that had arrived does not come back in a new attempt, which begins with nothing', () => {
  const anew = record({ state: '', history: [] }, { resumed: false });
  expect(earlierWork([backup({ outcome: { completed: true, passed: true } })], anew)).toMatchObject({ outcome: { completed: false } });
  // What had never arrived does.
  expect(earlierWork([backup({ proven: 0, before: [markOf('')] })], anew)).toMatchObject({ state: 'second', isUnsent: true });
});

test('the best outcome counts, whichever session had it', () => {
  const outcome = { completed: true, passed: true, score: 0.9 };
  expect(earlierWork([backup(), backup({ session: 'bbbb', outcome })], record()).outcome).toEqual(outcome);
});
