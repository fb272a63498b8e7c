/** The keys beside each letter on a QWERTY keyboard's row. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const beside = new Map(rows.flatMap((row) => [...row].map((key, at) => [key, row[at + 1] ?? row[at - 1] ?? key])));

/** A query with one slip in the middle of its longest word, in four kinds: two letters swapped, one left out, one twice, a key beside it. */
export function slips(query: string): string[] {
  const longest = (query.match(/[\p{L}\p{N}]+/gu) ?? []).reduce((long, word) => (word.length > long.length ? word : long), '');
  if (longest.length < 3) return [];
  const at = Math.floor(longest.length / 2);
  const [before, letter, last, after] = [longest.slice(0, at - 1), longest[at - 1] ?? '', longest[at] ?? '', longest.slice(at + 1)];
  const slipped = [
    before + last + letter + after,
    before + letter + after,
    before + letter + last + last + after,
    before + letter + (beside.get(last.toLowerCase()) ?? 'x') + after,
  ];
  return slipped.filter((word) => word !== longest).map((word) => query.replace(longest, word));
}
