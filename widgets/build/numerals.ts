/** How percentages look in a language: `{number}%`; `undefined` where whole numbers up to a thousand have other digits than 0 to 9. */
function percentPattern(language: string): string | undefined {
  const plain = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const pattern = percent.format(0.42).replace('42', '{number}');
  const numbers = Array.from({ length: 1000 }, (_, number) => number);
  const isPlain = numbers.every(
    (number) => plain.format(number) === String(number) && percent.format(number / 100) === pattern.replace('{number}', String(number)),
  );
  return isPlain ? pattern : undefined;
}

/** The languages that write small numbers as JavaScript does, each with its way to write percentages. */
export function plainNumerals(languages: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    languages.map((language) => [language, percentPattern(language)]).filter(([, pattern]) => pattern !== undefined),
  );
}
