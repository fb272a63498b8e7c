/**
 * Encodes what a course keeps between sessions in one text: the states of its widgets, their results, and the learner's place. SCORM 1.2
 * has 4,096 characters for it.
 */
import { asRecord, decodeState, encodeState, fingerprint } from '../../state/state.ts';
import type { PartResult } from '../course.ts';

/** What is stored of a part. */
export interface SavedPart extends PartResult {
  /** The `state` of a widget; `''` for a text to read, or if it had to be left out. */
  state: string;
}

export interface SavedCourse {
  place: string;
  /** By the key of the part. */
  parts: ReadonlyMap<string, SavedPart>;
}

/**
 * The characters that JSON writes between two entries, and the single character that replaces them. Nothing else would compress a state
 * much, because most of it are hashes. `|` separates parts, so it never occurs inside of one.
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

/** Reverses {@link compact}. */
export const expand = (text: string): string =>
  text.replace(/`(.?)|[~^]/gs, (found, escaped: string | undefined) => {
    if (found === escape || escaped === undefined) return longer.get(found) ?? '';
    return escaped === '!' ? '|' : escaped;
  });

/** The version of the layout. */
const version = '1';

/** Each part has its own checksum, so that a damaged part does not spoil the others. */
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

/** A note of a checklist that did not fit. */
export interface LeftNote {
  /** The key of the part. */
  key: string;
  /** The identifier of the checklist's item. */
  item: string;
  text: string;
}

const isText = (note: unknown): note is string => typeof note === 'string';

function notesOf(key: string, { state }: SavedPart): LeftNote[] {
  const notes = Object.entries(asRecord(decodeState('checklist', 1, state)?.['notes']) ?? {});
  return notes.flatMap(([item, text]) => (isText(text) ? [{ key, item, text }] : []));
}

function withoutNote(part: SavedPart, item: string): SavedPart {
  const { notes, ...rest } = decodeState('checklist', 1, part.state) ?? {};
  const others = Object.entries(asRecord(notes) ?? {}).filter(([other]) => other !== item);
  const state = encodeState('checklist', 1, { ...rest, ...(others.length > 0 && { notes: Object.fromEntries(others) }) });
  return { ...part, state };
}

/** Returns a shorter state, or `undefined` if nothing can be left out in this way. */
type Shorten = (part: SavedPart) => string | undefined;

const withoutCountedAnswers: Shorten = ({ state, done }) => {
  const data = done ? decodeState('quiz', 1, state) : undefined;
  return data && encodeState('quiz', 1, { ...data, answers: {} });
};

const withoutState: Shorten = ({ state }) => (state ? '' : undefined);

/** An encoded course, and what did not fit. */
export interface EncodedCourse {
  text: string;
  /** The keys of parts that are incomplete. */
  left: string[];
  /** The notes that were left out. */
  notes: LeftNote[];
}

/**
 * Encodes a course. If it is too long, it drops what the learner misses least: notes, from the longest on; then the answers of quizzes with
 * a known result; then the states of the longest parts. Results are always kept.
 *
 * @param limit the most characters
 */
export function encodeCourse(course: SavedCourse, limit: number): EncodedCourse {
  const parts = new Map(course.parts);
  const left = new Set<string>();
  const leftNotes: LeftNote[] = [];
  let text = write(course);
  const isTooLong = (): boolean => text.length > limit;
  const replace = (key: string, part: SavedPart): void => {
    parts.set(key, part);
    left.add(key);
    text = write({ ...course, parts });
  };
  const notes = isTooLong() ? [...parts].flatMap(([key, part]) => notesOf(key, part)) : [];
  for (const note of notes.sort((one, other) => other.text.length - one.text.length)) {
    const part = parts.get(note.key);
    if (!part || !isTooLong()) break;
    leftNotes.push(note);
    replace(note.key, withoutNote(part, note.item));
  }
  for (const shorten of [withoutCountedAnswers, withoutState]) {
    for (const [key, part] of [...parts].sort(([, one], [, other]) => other.state.length - one.state.length)) {
      const state = isTooLong() ? shorten(part) : undefined;
      if (state !== undefined && state.length < part.state.length) replace(key, { ...part, state });
    }
  }
  return { text: text.slice(0, limit), left: [...left], notes: leftNotes };
}

/**
 * Decodes what {@link encodeCourse} wrote. Never throws: of a damaged text it returns the undamaged parts.
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
