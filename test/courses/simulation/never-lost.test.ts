/**
 * What the page says is saved is what the LMS has, or has after the next launch: random sequences of what learners, networks and servers
 * do, against a Moodle-like LMS. `SEQUENCES=20000 npx vitest …` tries more of them; a sequence that fails is printed with its seed, and
 * `SEED=…` begins with it.
 */
import type { Script } from 'node:vm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { trackerScript } from './course.ts';
import { Story, steps, type Step } from './story.ts';

const sequenceOf = (of: readonly Step[], minLength: number): fc.Arbitrary<[Step, number][]> =>
  fc.array(fc.tuple(fc.constantFrom(...of), fc.nat({ max: 9 })), { minLength, maxLength: 30 });

const anything = sequenceOf(steps, 1);
const answersInTwoWindows = sequenceOf(['answer', 'answer', 'answer', 'wait a little', 'wait a while', 'look away'], 8);

const numRuns = Number(process.env['SEQUENCES'] ?? 400);
const seed = process.env['SEED'] === undefined ? {} : { seed: Number(process.env['SEED']) };

describe.each(['scorm12', 'scorm2004'] as const)('%s: what is given is never lost', (standard) => {
  let script: Script;
  beforeAll(async () => {
    script = await trackerScript(standard);
  });

  const holds = (sequence: typeof anything, before: readonly [Step, number][], runs: number): Promise<void> =>
    fc.assert(
      fc.asyncProperty(sequence, async (happens) => {
        expect(await new Story(standard, script).run([...before, ...happens])).toEqual([]);
      }),
      { numRuns: runs, ...seed, ...(numRuns > 400 ? {} : { interruptAfterTimeLimit: 15_000 }), verbose: 0 },
    );

  it('whatever happens, in whatever order', () => holds(anything, [], numRuns));

  it('in two windows, which hear of each other a moment later', () => holds(answersInTwoWindows, [['second tab', 0]], numRuns / 4));

  it('who only looks at the course is not recorded, also where its frame is loaded again, which the LMS may refuse', async () => {
    const happens: [Step, number][] = [
      ['close', 0],
      ['preview', 0],
      ['answer', 0],
      ['reload frame', 0],
      ['answer', 0],
      ['wait long', 1],
      ['close', 0],
    ];
    const story = new Story(standard, script);
    expect(await story.run(happens)).toEqual([]);
    expect([...story.world.activity.stored.keys()].filter((element) => element.startsWith('cmi.interactions'))).toEqual([]);
  });

  it('an answer that another window has heard of and kept is listed once', async () => {
    const happens: [Step, number][] = [
      ['second tab', 0],
      ['answer', 0],
      ['wait long', 1],
      ['close', 1],
      ['answer', 0],
      ['wait long', 1],
    ];
    const story = new Story(standard, script);
    expect(await story.run(happens)).toEqual([]);
    expect(story.listedTwice()).toEqual([]);
  });
});
