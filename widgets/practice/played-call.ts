/** A call as it is played here: gone through again from what was kept, and told to the page. */
import { beginCall, choicesIn, saidTo, say, type Call, type PracticeChoice, type Temperament } from '../../content/practice/call.ts';
import type { PracticesFile, PublishedPractice } from '../content/types.ts';
import { ClosingAnswerEvent, ClosingProgressEvent } from '../events/events.ts';
import { fingerprint } from '../state/state.ts';

export { endingOf, reviewOf, saidTo } from '../../content/practice/call.ts';

/** What stands for a line as it reads now: where it changed, a call that was kept goes on from the moment before. */
export const markOf = (momentId: string, choice: PracticeChoice): string => fingerprint(`${momentId}\n${choice.say}`);

/** The call after these lines, by their marks. One that is no longer there ends what is known of it. */
export function replay(practice: PublishedPractice, temperament: Temperament | undefined, said: readonly string[]): Call {
  let call = beginCall(practice, temperament);
  for (const mark of said) {
    const choice = choicesIn(call).find((each) => markOf(call.at, each) === mark);
    if (!choice) break;
    call = say(call, choice);
  }
  return call;
}

const isRight = ({ mistake }: PracticeChoice): boolean => mistake === undefined;

/** How many of the lines that were said make no mistake. */
export const rightLines = ({ turns }: Call): number => turns.filter(({ choice }) => isRight(choice)).length;

/**
 * The event of a line that is said. A line without a mistake is right, and its own right response: several may be.
 *
 * @param call as it stood before the line
 */
export function answerOf(call: Call, choice: PracticeChoice, latency: number): ClosingAnswerEvent {
  const offered = choicesIn(call);
  const response = offered.indexOf(choice);
  const right = isRight(choice) ? response : offered.findIndex(isRight);
  return new ClosingAnswerEvent({
    contentId: call.practice.id,
    questionId: call.at,
    kind: 'single',
    description: saidTo(call),
    choices: offered.map(({ say }) => say),
    response: [response],
    rightResponse: right < 0 ? [] : [right],
    correct: isRight(choice),
    attempt: 1 + call.turns.filter(({ moment }) => moment.id === call.at).length,
    final: true,
    latency,
  });
}

/** The event of how far a call has come: lines said, of as many as it takes at least. */
export const progressOf = ({ practice, turns, at }: Call): ClosingProgressEvent =>
  new ClosingProgressEvent({ contentId: practice.id, done: turns.length, total: turns.length + fewestLines(practice, at) });

/** How many lines it takes at least from a moment to an ending; 0 at an ending. */
function fewestLines({ moments, endings }: PublishedPractice, from: string): number {
  const byId = new Map(moments.map((moment) => [moment.id, moment.choices]));
  const ends = new Set(endings.map(({ id }) => id));
  const seen = new Set([from]);
  for (let lines = 0, now = [from]; now.length > 0; lines += 1) {
    if (now.some((id) => ends.has(id))) return lines;
    now = now.flatMap((id) => waysFrom(byId.get(id) ?? [])).filter((to) => !seen.has(to) && seen.add(to));
  }
  return 1;
}

const waysFrom = (choices: readonly PracticeChoice[]): string[] =>
  choices.flatMap(({ to, toWhen }) => [to, ...toWhen.map((way) => way.to)]);

/** The practice that is most like this one: it shares a situation, or else the kind of call. Of several, the next in order. */
export function anotherLike({ practices }: PracticesFile, practice: PublishedPractice): PublishedPractice | undefined {
  const at = practices.findIndex(({ id }) => id === practice.id);
  const others = [...practices.slice(at + 1), ...practices.slice(0, at)];
  return (
    others.find(({ situations }) => situations.some((id) => practice.situations.includes(id))) ??
    others.find(({ context }) => context === practice.context) ??
    others[0]
  );
}
