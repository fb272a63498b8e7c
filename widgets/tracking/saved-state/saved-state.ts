/**
 * What is kept of a course between two sessions, in one text: the states of its widgets, what came of them, and where the learner
 * was. SCORM 1.2 has 4,096 characters for it.
 */
import { fingerprint } from '../../state/state.ts';
import type { PartResult } from '../course.ts';
import { compact, expand } from './compact.ts';
import { lighter } from './lighter.ts';

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
