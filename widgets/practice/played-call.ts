/** Rebuilds a call from the stored lines, and makes the events that report it to the page. */
import { beginCall, choicesIn, saidTo, say, type Call, type PracticeChoice, type Temperament } from '../../content/practice/call.ts';
import type { PublishedPractice } from '../content/types.ts';
import { ClosingAnswerEvent, ClosingProgressEvent } from '../events/events.ts';
import { fingerprint } from '../state/state.ts';

export { endingOf, reviewOf, saidTo } from '../../content/practice/call.ts';

/** Returns the mark of a line, made from its text. When the text has changed, a stored call continues from the moment before the line. */
export const markOf = (momentId: string, choice: PracticeChoice): string => fingerprint(`${momentId}\n${choice.say}`);

/** Returns the call after the lines with these marks. A mark without a line ends the replay. */
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

/** Returns how many of the lines said were no mistake. */
export const rightLines = ({ turns }: Call): number => turns.filter(({ choice }) => isRight(choice)).length;

/**
 * Returns the event for a line. Any line without a mistake is right, and is then reported as the right response.
 *
 * @param call the call before the line
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

/** Returns the event for the progress of a call: the lines said, and the fewest that complete it. */
export const progressOf = ({ practice, turns, at }: Call): ClosingProgressEvent =>
  new ClosingProgressEvent({ contentId: practice.id, done: turns.length, total: turns.length + fewestLines(practice, at) });

/** Returns the fewest lines from a moment to an ending; 0 at an ending. */
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

/** Returns the next practice with the same situation, else the same kind of call, else any. */
export function anotherLike(practices: readonly PublishedPractice[], practice: PublishedPractice): PublishedPractice | undefined {
  const at = practices.findIndex(({ id }) => id === practice.id);
  const others = [...practices.slice(at + 1), ...practices.slice(0, at)];
  return (
    others.find(({ situations }) => situations.some((id) => practice.situations.includes(id))) ??
    others.find(({ context }) => context === practice.context) ??
    others[0]
  );
}
