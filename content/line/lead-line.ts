/**
 * Which line a situation begins with, wherever it is met: on its page, at the call desk, in the picker, and in search. It is the first that
 * was written for it, in an order in which lines for several kinds of call come before those for one: nobody has said yet which it is.
 */

/** Puts lines for several kinds of call before those for one; otherwise they keep the order of the playbook. */
export const severalCallsFirst = <Line extends { contexts: readonly string[] }>(lines: readonly Line[]): Line[] =>
  [...lines].sort((a, b) => Number(b.contexts.length > 1) - Number(a.contexts.length > 1));
