/**
 * Returns the digit that a `keydown` means, or `NaN`.
 *
 * French and Czech keyboards write the digits of the upper row with Shift alone, Arabic and Persian ones write digits of their own: what
 * writes no digit without Shift counts by its place.
 */
export function digitOf({ key, code, shiftKey }: KeyboardEvent): number {
  if (/^\d$/.test(key)) return Number(key);
  return shiftKey ? NaN : Number(/^Digit(\d)$/.exec(code)?.[1] ?? NaN);
}
