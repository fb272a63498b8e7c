/**
 * Whether two words are one slip apart: a letter too many, too few, another one, or two neighbours swapped (restricted
 * Damerau–Levenshtein distance at most 1). Linear time: what the words share at both ends is skipped, the rest must be tiny.
 */
export function oneEditApart(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const left = endA - start;
  const right = endB - start;
  return (left <= 1 && right <= 1) || (left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]);
}
