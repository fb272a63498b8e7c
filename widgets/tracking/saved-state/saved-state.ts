/**
 * What is kept of a course between two sessions, in one text: the states of its widgets, what came of them, and where the learner
 * was. SCORM 1.2 has 4,096 characters for it.
 */
import { decodeState, encodeState, fingerprint } from '../../state/state.ts';
import type { PartResult } from '../course.ts';

/** What is kept of a part. */
export interface SavedPart extends PartResult {
  /** Of a widget: its `state`; `''` for a text to read, and where it had to be left out. */
  state: string;
}

export interface SavedCourse {
  place: string;
  /** By the key of the part. */
  parts: ReadonlyMap<string, SavedPart>;
}

/**
 * What JSON writes between every two entries, and the one character that stands for it. Nothing else would shorten a state much, since
 * most of it are marks, which look drawn by lot. `|` stands between parts, and so is never in one.
 */
const shorter = new Map([
  ['","', '~'],
  ['":"', '^'],
]);
const longer = new Map([...shorter].map(([long, short]) => [short, long]));

/** Before a character that stands for itself. `!` is for `|`. */
const escape = '`';

/** @returns a text without `|` */
export const compact = (text: string): string =>
  text
    .replace(/[~^`]/g, (character) => escape + character)
    .replaceAll('|', `${escape}!`)
    .replace(/","|":"/g, (long) => shorter.get(long) ?? long);

/** Undoes {@link compact}. */
export const expand = (text: string): string =>
  text.replace(/`(.?)|[~^]/gs, (found, escaped: string | undefined) => {
    if (found === escape || escaped === undefined) return longer.get(found) ?? '';
    return escaped === '!' ? '|' : escaped;
  });

/** The version of the layout. */
const version = '1';

/** Each part has a checksum of its own, so that a damaged one takes no other with it. */
function encodePart(key: string, { done, score, attempts, state }: SavedPart): string {
  const text = [key, done ? 1 : 0, score ?? '', attempts, compact(state)].join();
  return `${fingerprint(text)} ${text}`;
}

function decodePart(part: string): [key: string, part: SavedPart] | undefined {
  const [, sum, text = ''] = /^(\S+) (.*)$/s.exec(part) ?? [];
  const [, key, done, score, attempts, state] = /^([^,]*),([^,]*),([^,]*),([^,]*),(.*)$/s.exec(text) ?? [];
  if (sum !== fingerprint(text) || key === undefined || state === undefined) return undefined;
  return [key, { done: done === '1', score: score ? Number(score) : undefined, attempts: Number(attempts), state: expand(state) }];
}

function write({ place, parts }: SavedCourse): string {
  return [version, compact(place), ...[...parts].map(([key, part]) => encodePart(key, part))].join('|');
}

/** A state that is shorter, or `undefined` where there is nothing to leave out in this way. */
type Lighten = (part: SavedPart) => string | undefined;

const withoutNotes: Lighten = ({ state }) => {
  const { notes, ...rest } = decodeState('checklist', 1, state) ?? {};
  return notes ? encodeState('checklist', 1, rest) : undefined;
};

const withoutCountedAnswers: Lighten = ({ state, done }) => {
  const data = done ? decodeState('quiz', 1, state) : undefined;
  return data && encodeState('quiz', 1, { ...data, answers: {} });
};

const withoutState: Lighten = ({ state }) => (state ? '' : undefined);

/** How a part's state is made shorter, from what is missed least to what is missed most. */
const lighter: readonly Lighten[] = [withoutNotes, withoutCountedAnswers, withoutState];

/**
 * Writes a course. Where it is too long, it leaves out what the learner misses least: first notes, then the answers of quizzes
 * whose result is known, then the states of the longest parts. Results stay.
 *
 * @param limit the most characters
 * @returns the text, and the keys of the parts that are not whole
 */
export function encodeCourse(course: SavedCourse, limit: number): { text: string; left: string[] } {
  let text = write(course);
  if (text.length <= limit) return { text, left: [] };
  const parts = new Map(course.parts);
  const left = new Set<string>();
  for (const lighten of lighter) {
    for (const [key, part] of [...parts].sort(([, one], [, other]) => other.state.length - one.state.length)) {
      const state = lighten(part);
      if (state === undefined || state.length >= part.state.length) continue;
      parts.set(key, { ...part, state });
      left.add(key);
      text = write({ ...course, parts });
      if (text.length <= limit) return { text, left: [...left] };
    }
  }
  return { text: text.slice(0, limit), left: [...left] };
}

/**
 * Reads what {@link encodeCourse} wrote. Never throws: of a damaged text it gives what is whole.
 *
 * @returns the course, and whether anything of it was damaged; nothing is damaged in an empty text
 */
export function decodeCourse(text: string): { course: SavedCourse; damaged: boolean } {
  const [found, place = '', ...segments] = text.split('|');
  if (text === '' || found !== version) return { course: { place: '', parts: new Map() }, damaged: text !== '' };
  const parts = segments.map(decodePart);
  const whole = parts.filter((part) => part !== undefined);
  return { course: { place: expand(place), parts: new Map(whole) }, damaged: whole.length < parts.length };
}
