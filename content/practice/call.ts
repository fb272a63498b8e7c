/**
 * Plays a call without a screen: what the other person says now, what can be said to them, and how it ends. The widget shows it, the
 * content check walks through it. The functions are pure: they change nothing that they are given, and the same choices give the same call.
 */
import type { feelings, PracticeCondition } from '../schema/practice.ts';
import type { PublishedPractice } from '../schema/published.ts';

export type PracticeMoment = PublishedPractice['moments'][number];
export type PracticeChoice = PracticeMoment['choices'][number];
export type PracticeEnding = PublishedPractice['endings'][number];
export type Temperament = PublishedPractice['temperaments'][number];

/** One line of the agent, with what it answered. */
export interface Turn {
  moment: PracticeMoment;
  /** What the other person had said. */
  heard: string;
  choice: PracticeChoice;
  /** How warm the other person was before and after, from 0 to 4. */
  warmth: { before: number; after: number };
}

export interface Call {
  practice: PublishedPractice;
  temperament: Temperament | undefined;
  turns: readonly Turn[];
  /** How warm the other person is, from 0 (has had enough) to 4 (glad about the call). */
  warmth: number;
  /** The time that the other person still has, never below 0. */
  secondsLeft: number;
  /** The notes made so far, with repetitions. */
  notes: readonly string[];
  /** The identifier of the current moment or ending. */
  at: string;
}

/** By how much a line changes the warmth of the other person. */
const feelingSteps: Record<(typeof feelings)[number], number> = { 'much-cooler': -2, cooler: -1, same: 0, warmer: 1, 'much-warmer': 2 };

/** Agents speak 150 words in a minute. */
const wordsPerSecond = 2.5;

/** Returns how long a line takes to say, in whole seconds. */
export const secondsToSay = (text: string): number => Math.ceil(text.split(/\s+/).filter(Boolean).length / wordsPerSecond);

/** Limits a warmth to 0 … 4. */
const inRange = (warmth: number): number => Math.min(4, Math.max(0, warmth));

/** Returns a call at its beginning. */
export function beginCall(practice: PublishedPractice, temperament?: Temperament): Call {
  return {
    practice,
    temperament,
    turns: [],
    warmth: inRange(practice.warmth + (temperament?.warmth ?? 0)),
    secondsLeft: practice.seconds + (temperament?.seconds ?? 0),
    notes: [],
    at: practice.begin,
  };
}

/** Returns the current moment; `undefined` once the call is over. */
export const momentOf = ({ practice, at }: Call): PracticeMoment | undefined => practice.moments.find(({ id }) => id === at);

/** Returns the ending that the call has reached; `undefined` while it goes on. */
export const endingOf = ({ practice, at }: Call): PracticeEnding | undefined => practice.endings.find(({ id }) => id === at);

/** Tells whether a condition holds at this point of the call. An empty condition always holds. */
export function holds(condition: PracticeCondition | undefined, { notes, warmth, temperament }: Call): boolean {
  if (!condition) return true;
  const times = (name: string) => notes.filter((note) => note === name).length;
  return (
    condition.noted.every((name) => times(name) > 0) &&
    condition.twice.every((name) => times(name) > 1) &&
    condition.notNoted.every((name) => times(name) === 0) &&
    warmth >= (condition.warmth?.atLeast ?? 0) &&
    warmth <= (condition.warmth?.atMost ?? 4) &&
    (condition.temperament === undefined || condition.temperament === temperament?.id)
  );
}

/** Returns what the other person says now; `''` once the call is over. */
export function saidTo(call: Call): string {
  const moment = momentOf(call);
  return moment?.saysWhen.find(({ when }) => holds(when, call))?.says ?? moment?.says ?? '';
}

/**
 * Returns what the agent may say now, in the order of the content. Where no condition holds, all choices are returned, so that nobody is
 * left without a word.
 */
export function choicesIn(call: Call): readonly PracticeChoice[] {
  const choices = momentOf(call)?.choices ?? [];
  const open = choices.filter(({ when }) => holds(when, call));
  return open.length > 0 ? open : choices;
}

/** Returns the call after the agent has said one of {@link choicesIn}. The line takes time, and so does the answer. */
export function say(call: Call, choice: PracticeChoice): Call {
  const moment = momentOf(call);
  if (!moment) return call;
  const warmth = inRange(call.warmth + feelingSteps[choice.feels]);
  const after: Call = {
    ...call,
    turns: [...call.turns, { moment, heard: saidTo(call), choice, warmth: { before: call.warmth, after: warmth } }],
    warmth,
    secondsLeft: Math.max(0, call.secondsLeft - secondsToSay(saidTo(call)) - secondsToSay(choice.say) - choice.seconds),
    notes: [...call.notes, ...choice.notes],
  };
  return { ...after, at: whereTo(after, choice) };
}

/**
 * Returns the identifier of the next moment or ending. A person who has had enough, or has no more time, ends the call, unless the line
 * ended it.
 */
function whereTo(call: Call, { to, toWhen }: PracticeChoice): string {
  const next = toWhen.find(({ when }) => holds(when, call))?.to ?? to;
  const { endings, outOfPatience, outOfTime } = call.practice;
  if (endings.some(({ id }) => id === next)) return next;
  if (call.warmth === 0 && outOfPatience !== undefined) return outOfPatience;
  if (call.secondsLeft === 0 && outOfTime !== undefined) return outOfTime;
  return next;
}

/** What there is to learn from a finished call. */
export interface Review {
  /** The needed moves that were made, in the order in which the practice names them. */
  made: string[];
  missed: string[];
  /** The moves that were made more than once. */
  overdone: string[];
  /** The identifiers of the mistakes that were made, each once. */
  mistakes: string[];
  /** What was promised, as the other person would repeat it. */
  promises: string[];
  /** The turns at which the other person's mood changed direction. */
  turningPoints: Turn[];
  /** The share of needed moves made and possible mistakes avoided, in whole per cent. */
  score: number;
}

export function reviewOf({ practice, turns }: Call): Review {
  const moves = turns.flatMap(({ choice }) => choice.moves);
  const times = (move: string) => moves.filter((made) => made === move).length;
  const mistakes = [...new Set(turns.flatMap(({ choice }) => choice.mistake ?? []))];
  const made = practice.moves.filter((move) => times(move) > 0);
  const avoided = practice.mistakes.filter((mistake) => !mistakes.includes(mistake));
  const possible = practice.moves.length + practice.mistakes.length;
  return {
    made,
    missed: practice.moves.filter((move) => times(move) === 0),
    overdone: [...new Set(moves)].filter((move) => times(move) > 1),
    mistakes,
    promises: turns.flatMap(({ choice }) => choice.promises ?? []),
    turningPoints: turningPoints(turns),
    score: possible === 0 ? 100 : Math.round((100 * (made.length + avoided.length)) / possible),
  };
}

/**
 * Returns the turns at which the call changed direction: from getting warmer to getting cooler, or the other way round. A first line that
 * cools the other person counts too.
 */
function turningPoints(turns: readonly Turn[]): Turn[] {
  let direction = 1;
  return turns.filter(({ warmth }) => {
    const change = Math.sign(warmth.after - warmth.before);
    if (change === 0 || change === direction) return false;
    direction = change;
    return true;
  });
}
