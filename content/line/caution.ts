/**
 * When not to say a line, as pages show it: one word of it is marked.
 *
 * @param label    what says elsewhere that a caution follows: "Not now:"
 * @param sentence the caution
 * @returns the marked word, and what comes after it. A sentence that begins as the label does ("Not before they have finished") has its
 *   own first word marked: the label would say the same twice.
 */
export function cautionParts(label: string, sentence: string): { mark: string; rest: string; isLabelled: boolean } {
  const [, first = '', rest = ''] = /^(\S+)\s*([^]*)$/.exec(sentence) ?? [];
  const word = /^[\p{L}\p{M}]+/u.exec(label)?.[0] ?? '';
  return first === word ? { mark: first, rest, isLabelled: false } : { mark: label, rest: sentence, isLabelled: true };
}
