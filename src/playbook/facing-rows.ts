/**
 * Sets two conversations side by side so that the same speaker faces the same: where one of them has a speaker in between whom the other
 * has not, the other waits for a row.
 *
 * @param left who speaks in each of its lines
 * @returns for each line of both, whether a row stays empty before it
 */
export function facingRows(left: readonly string[], right: readonly string[]): { left: boolean[]; right: boolean[] } {
  const waits = { left: left.map(() => false), right: right.map(() => false) };
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length) {
    if (left[l] !== right[r]) {
      // The one that comes to the other's speaker by its next line goes on alone.
      if (left[l + 1] === right[r]) waits.right[r] = true;
      else if (left[l] === right[r + 1]) waits.left[l] = true;
      if (waits.right[r]) l += 1;
      else if (waits.left[l]) r += 1;
    }
    l += 1;
    r += 1;
  }
  return waits;
}
