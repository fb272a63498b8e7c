/** How likely a word was typed by a slip of the finger for another one. */

/** The letters of a QWERTY keyboard by row, and how far each row stands to the right. QWERTZ and AZERTY have most of the same neighbours. */
const rows: readonly [keys: string, indent: number][] = [
  ['qwertyuiop', 0],
  ['asdfghjkl', 0.25],
  ['zxcvbnm', 0.75],
];
const keys = new Map(
  rows.flatMap(([row, indent], y) => [...row].map((key, x): [string, readonly [number, number]] => [key, [x + indent, y]])),
);

function areNeighbours(a: string, b: string): boolean {
  const [one, other] = [keys.get(a), keys.get(b)];
  return one !== undefined && other !== undefined && Math.hypot(one[0] - other[0], one[1] - other[1]) < 1.3;
}

/** The likelihoods of slips, compared with each other. From half to twice of each makes no difference; all alike loses one query in a hundred. */
const likelihood = { swapped: 1, doubled: 1, neighbour: 0.8, missing: 0.6, added: 0.5, other: 0.15 };
/** In a word of three letters or fewer any change makes another word: only these are taken for slips. */
const shortWord = 3;
const likelyEnough = likelihood.neighbour;

/**
 * Returns how likely `typed` is `meant` with one slip: two letters swapped, one doubled or not, a key beside, one missing or too many.
 *
 * @returns 0 for more than one slip, or for too short a word; at most 1
 */
export function slipLikelihood(typed: string, meant: string): number {
  if (Math.abs(typed.length - meant.length) > 1) return 0;
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start++;
  let end = typed.length;
  let endMeant = meant.length;
  while (end > start && endMeant > start && typed[end - 1] === meant[endMeant - 1]) {
    end--;
    endMeant--;
  }
  const found = oneSlip(typed, meant, start, end - start, endMeant - start);
  return Math.min(typed.length, meant.length) <= shortWord && found < likelyEnough ? 0 : found;
}

/** Between `start` and what both words end with, `typed` has `left` letters of its own and `leftMeant` in their place. */
function oneSlip(typed: string, meant: string, start: number, left: number, leftMeant: number): number {
  const [was, is] = [meant[start] ?? '', typed[start] ?? ''];
  if (left === 2 && leftMeant === 2 && is === meant[start + 1] && was === typed[start + 1]) return likelihood.swapped;
  if (left === 1 && leftMeant === 1) return areNeighbours(is, was) ? likelihood.neighbour : likelihood.other;
  if (left === 1 && leftMeant === 0) return is === typed[start - 1] || is === typed[start + 1] ? likelihood.doubled : likelihood.added;
  if (left === 0 && leftMeant === 1) return was === meant[start - 1] || was === meant[start + 1] ? likelihood.doubled : likelihood.missing;
  return 0;
}
