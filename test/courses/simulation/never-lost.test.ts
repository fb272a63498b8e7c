/**
 * What the page says is saved is what the LMS has, or has after the next launch: random sequences of what learners, networks and servers
 * do, against a Moodle-like LMS. `SEQUENCES=20000 npx vitest …` tries more of them; a sequence that fails is printed with its seed, and
 * `SEED=…` begins with it.
 */
import type { Script } from 'node:vm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { trackerScript } from './course.ts';
import { Story, steps } from './story.ts';

const sequence = fc.array(fc.tuple(fc.constantFrom(...steps), fc.nat({ max: 9 })), { minLength: 1, maxLength: 30 });

const numRuns = Number(process.env['SEQUENCES'] ?? 400);
const seed = process.env['SEED'] === undefined ? {} : { seed: Number(process.env['SEED']) };

describe.each(['scorm12', 'scorm2004'] as const)('%s: what is given is never lost', (standard) => {
  let script: Script;
  beforeAll(async () => {
    script = await trackerScript(standard);
  });

  it('whatever happens, in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, async (happens) => {
        expect(await new Story(standard, script).run(happens)).toEqual([]);
      }),
      { numRuns, ...seed, ...(numRuns > 400 ? {} : { interruptAfterTimeLimit: 15_000 }), verbose: 0 },
    );
  });
});
