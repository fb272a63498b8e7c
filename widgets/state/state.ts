/**
 * Writes and reads the text of a widget's `state` property. A course package keeps it with the learner's record, where SCORM 1.2 leaves
 * room for 4,096 characters.
 */
import { toJson } from './to-json.ts';

/** The most characters of a state. */
export const stateLimit = 4096;

/**
 * Writes a state: the widget's name, the version of its layout, and its data as JSON.
 *
 * @example encodeState('checklist', 1, { id: 'support', ticks: {} }) // 'checklist/1 {"id":"support","ticks":{}}'
 */
export function encodeState(widget: string, version: number, data: object): string {
  return `${widget}/${version} ${toJson(data)}`;
}

/**
 * Reads a state. Never throws: a text that is not a state of this widget in this version gives `undefined`. The data may be anything; the
 * widget takes from it what is valid.
 */
export function decodeState(widget: string, version: number, state: unknown): Record<string, unknown> | undefined {
  const head = `${widget}/${version} `;
  if (typeof state !== 'string' || !state.startsWith(head)) return undefined;
  try {
    return asRecord(JSON.parse(state.slice(head.length)));
  } catch {
    return undefined;
  }
}

/** Returns the value if it is a plain object, to be read key by key. */
export function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}

/** Returns the value if it is a text: a page may set anything as `state`. */
export const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Returns the value as a time in seconds, 0 if it is none. Not `Number(…)`: that throws for `{"toString":1,"valueOf":1}`. */
export const asSeconds = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0);

/**
 * Returns a fingerprint of a text (32-bit FNV-1a, in base 36). Kept beside a tick or an answer, it tells whether the text is still the one
 * that the person saw. It keeps nothing secret.
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
