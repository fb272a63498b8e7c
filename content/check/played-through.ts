/** Plays a practice in every way there is, for the rules that ask what can happen in it. */
import { beginCall, choicesIn, momentOf, say, type Call } from '../practice/call.ts';
import { spelledOut } from '../publish/publish.ts';
import type { LoadedPlaybook } from '../read/index.ts';
import type { Practice } from '../schema/index.ts';
import type { PublishedPractice } from '../schema/published.ts';

/** The most calls that are tried: more than the distinct calls of any practice of a dozen moments. */
const mostCalls = 20_000;

interface Played {
  /** The practice with its lines written out. Its moments and lines stand at the same places as in the file. */
  practice: PublishedPractice;
  /** The moments and endings that some call reaches. */
  reached: Set<string>;
  /** One unfinished call for each distinct state at a moment. */
  open: Call[];
  /** One finished call for each distinct way. */
  ended: Call[];
  /** Whether every way was tried. */
  isWhole: boolean;
}

/** Several rules ask about the same practice, and it does not change once it is loaded. */
const playedBefore = new WeakMap<Practice, Played>();

/** Plays every distinct call of a practice, once. The names that it uses have to exist. */
export function playedThrough(practice: Practice, playbook: LoadedPlaybook): Played {
  const played = playedBefore.get(practice) ?? playedOnce(spelledOut(practice, playbook));
  playedBefore.set(practice, played);
  return played;
}

/**
 * Practices as they were written out, with what came of playing them: the editor and the dev server load all of the playbook again after
 * every save, and mostly with the same practices.
 */
const remembered = new Map<string, Played>();
const mostRemembered = 100;

function playedOnce(practice: PublishedPractice): Played {
  const text = JSON.stringify(practice);
  const before = remembered.get(text);
  if (before) return before;
  if (remembered.size >= mostRemembered) remembered.clear();
  const played = playEveryCall(practice);
  remembered.set(text, played);
  return played;
}

/** Two calls at the same moment with the same warmth, notes and time go on alike, so only one of them is followed. */
function playEveryCall(practice: PublishedPractice): Played {
  const played: Played = { practice, reached: new Set(), open: [], ended: [], isWhole: true };
  const seen = new Set<string>();
  const temperaments = practice.temperaments.length > 0 ? practice.temperaments : [undefined];
  const next = temperaments.map((temperament) => beginCall(practice, temperament));
  for (let call = next.pop(); call; call = next.pop()) {
    played.reached.add(call.at);
    if (!momentOf(call)) {
      played.ended.push(call);
      continue;
    }
    const key = stateOf(call);
    if (seen.has(key)) continue;
    seen.add(key);
    if (seen.size > mostCalls) return { ...played, isWhole: false };
    played.open.push(call);
    for (const choice of choicesIn(call)) next.push(say(call, choice));
  }
  return played;
}

/** What the rest of a call depends on, as a text. */
function stateOf({ practice, at, warmth, secondsLeft, temperament, notes, turns }: Call): string {
  const times = (note: string) => Math.min(2, notes.filter((made) => made === note).length);
  const made = [...new Set(notes)].sort().map((note) => `${note}×${times(note)}`);
  const moves = [...new Set(turns.flatMap(({ choice }) => choice.moves))].sort();
  return JSON.stringify([at, warmth, practice.outOfTime === undefined ? 0 : secondsLeft, temperament?.id, made, moves]);
}
