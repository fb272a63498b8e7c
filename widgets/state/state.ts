/**
 * The text that a widget's `state` property gives and takes. A course package keeps it with the learner's record, where SCORM 1.2
 * leaves room for 4,096 characters.
 */

/** Where a state has to fit. */
export const stateLimit = 4096;

/**
 * Writes a state: the widget's name, the version of its layout, and its data as JSON.
 *
 * @example encodeState('checklist', 1, { id: 'support', ticks: {} }) // 'checklist/1 {"id":"support","ticks":{}}'
 */
export function encodeState(widget: string, version: number, data: object): string {
  return `${widget}/${version} ${JSON.stringify(data)}`;
}

/**
 * Reads a state. Never throws: whatever is not a state of this widget in this version is `undefined`.
 * The data may still be anything; the widget takes from it what fits.
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

/** The value if it is a plain object, to be read key by key. */
export function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}

/**
 * A short mark of a text (32-bit FNV-1a, in base 36): kept beside a tick or an answer, it tells whether the text is still the
 * one that the person saw. Not for secrets.
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
