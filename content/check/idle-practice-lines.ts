/** Finds what a practice holds and no call ever uses. */
import { choicesIn, holds, momentOf, say, type Call } from '../practice/call.ts';
import type { Problem } from '../read/index.ts';
import type { Path } from '../read/yaml.ts';
import type { PracticeCondition } from '../schema/practice.ts';
import { playedThrough } from './played-through.ts';
import { eachPractice } from './practices.ts';

/** Of several conditional entries the first that holds counts; -1 stands for the one without a condition. */
const firstThatHolds = (entries: readonly { when: PracticeCondition }[], call: Call): number =>
  entries.findIndex(({ when }) => holds(when, call));

/**
 * Protects an author's work: a line that is never offered or never said, and a way that is never taken, were written for nobody. It is
 * advice, because a player misses nothing that they could know of. A condition that always holds hides what stands beside it, or is
 * idle itself.
 */
export const practicesUseWhatTheyHold = eachPractice((practice, tell, playbook) => {
  const { open, reached, isWhole } = playedThrough(practice, playbook);
  if (!isWhole) return [];

  /** Tells of an entry without a condition, and of those with one beside it, which no call came to. */
  const idle = (met: ReadonlySet<number>, plain: Path, conditional: Path, count: number, what: string): Problem[] => [
    ...(met.has(-1) ? [] : [tell(plain, `${what}: one of the conditions below always holds`, 'Write it in place of one of those.')]),
    ...Array.from({ length: count }, (_, index) => index)
      .filter((index) => !met.has(index))
      .map((index) =>
        tell(
          [...conditional, index],
          `${what}: its condition never holds here, or one before it always does`,
          'Change its condition or its place, or take it out.',
        ),
      ),
  ];

  return practice.moments.flatMap((moment, at) => {
    // A moment that no call reaches is reported as a whole.
    if (!reached.has(moment.id)) return [];
    const calls = open.filter((call) => call.at === moment.id);
    const path = ['moments', at];
    const said = new Set(calls.map((call) => firstThatHolds(moment.saysWhen, call)));
    return [
      ...idle(said, [...path, 'says'], [...path, 'saysWhen'], moment.saysWhen.length, 'this is never said'),
      ...moment.choices.flatMap((choice, place) => {
        const where = [...path, 'choices', place];
        const lineOf = (call: Call) => momentOf(call)?.choices[place];
        const offers = calls.filter((call) => choicesIn(call).some((offered) => offered === lineOf(call)));
        if (offers.length === 0) {
          const hint = 'Change "when", or take the line out.';
          return [tell([...where, 'when'], 'this line is never offered: its condition never holds here', hint)];
        }
        const taken = new Set(
          offers.flatMap((call) => {
            const line = lineOf(call);
            return line ? [firstThatHolds(line.toWhen, say(call, line))] : [];
          }),
        );
        return [
          ...(choice.when !== undefined && calls.every((call) => holds(choice.when, call))
            ? [tell([...where, 'when'], 'this condition always holds here', 'Leave it out.')]
            : []),
          ...idle(taken, [...where, 'to'], [...where, 'toWhen'], choice.toWhen.length, 'this way is never taken'),
        ];
      }),
    ];
  });
});
