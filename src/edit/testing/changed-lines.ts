/** Returns the lines that only one of two texts has, each with its sign: what a diff would show. */
export function changedLines(before: string, after: string): string[] {
  const [old, young] = [before.split('\n'), after.split('\n')];
  const count = (lines: readonly string[], line: string) => lines.filter((each) => each === line).length;
  const only = (lines: readonly string[], others: readonly string[]) =>
    [...new Set(lines)].flatMap((line) => Array.from({ length: Math.max(0, count(lines, line) - count(others, line)) }, () => line));
  return [...only(old, young).map((line) => `-${line}`), ...only(young, old).map((line) => `+${line}`)];
}
