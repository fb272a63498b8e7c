/** Small numbers (0 to 35) as one character each: `packDigits([3, 0, 11])` is `'30b'`. */
export function packDigits(numbers: readonly number[]): string {
  return numbers.map((number) => number.toString(36)).join('');
}

/** Undoes {@link packDigits}; `undefined` when a character stands for no number below `limit`. */
export function unpackDigits(text: unknown, limit: number): number[] | undefined {
  if (typeof text !== 'string') return undefined;
  const numbers = [...text].map((digit) => Number.parseInt(digit, 36));
  return numbers.every((number) => number < limit) ? numbers : undefined;
}
