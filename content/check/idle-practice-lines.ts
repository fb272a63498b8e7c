/** Finds what a practice holds and no call ever uses. */
import { choicesIn, holds, momentOf, say, type Call } from '../practice/call.ts';
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
  return practice.moments.flatMap((moment, at) => {
    // A moment that no call reaches is reported as a whole.
    if (!reached.has(moment.id)) return [];
    const calls = open.filter((call) => call.at === moment.id);
    const path = ['moments', at];
    const said = new Set(calls.map((call) => firstThatHolds(moment.saysWhen, call)));
    return [
      ...(said.has(-1)
        ? []
        : [tell([...path, 'says'], 'this is never said: one of the conditions below always holds', 'Write it in place of one of those.')]),
      ...moment.saysWhen.flatMap((_, index) =>
        said.has(index)
          ? []
          : [
              tell(
                [...path, 'saysWhen', index],
                'this is never said: its condition never holds here, or one before it always does',
                'Change its condition or its place, or take it out.',
              ),
            ],
      ),
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
          ...(taken.has(-1)
            ? []
            : [
                tell(
                  [...where, 'to'],
                  'this way is never taken: one of the conditions below always holds',
                  'Write it in place of one of those.',
                ),
              ]),
          ...choice.toWhen.flatMap((_, index) =>
            taken.has(index)
              ? []
              : [
                  tell(
                    [...where, 'toWhen', index],
                    'this way is never taken: its condition never holds here, or one before it always does',
                    'Change its condition or its place, or take it out.',
                  ),
                ],
          ),
        ];
      }),
    ];
  });
});
