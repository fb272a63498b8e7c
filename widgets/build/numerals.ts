/** How zero per cent looks in a language: `0%`; `undefined` where whole numbers up to a thousand have other digits than 0 to 9. */
function percentPattern(language: string): string | undefined {
  const plain = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const pattern = percent.format(0);
  const numbers = Array.from({ length: 1000 }, (_, number) => number);
  const isPlain = numbers.every(
    (number) => plain.format(number) === String(number) && percent.format(number / 100) === pattern.replace('0', String(number)),
  );
  return isPlain ? pattern : undefined;
}

/**
 * The languages that write small numbers as JavaScript does, each with its 0%.
 *
 * @throws {RangeError} where `Intl` does not know a language: the widgets count in them all
 */
export function plainNumerals(languages: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    languages.map((language) => [language, percentPattern(language)]).filter(([, pattern]) => pattern !== undefined),
  );
}
