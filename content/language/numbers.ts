/**
 * Numbers in texts, in a language's own plural forms and digits: for the site, the widgets, search and courses. A language here is a tag
 * that `Intl` takes: that of a playbook, or what `languageTag` returns. `''` is the browser's own language.
 */

/** A text with a form for each plural category of `Intl.PluralRules`. */
export type Counted = { other: string } & Partial<Record<Intl.LDMLPluralRule, string | undefined>>;

/** Values for the placeholders of a text, by name. */
type Values = Readonly<Record<string, string>>;
type ValuesWithNumbers = Readonly<Record<string, string | number>>;

/**
 * Fills in the placeholders of an interface text. One without a value stays as it is. Numbers are written in the digits of the language.
 *
 * @example fillText('{done} of {total}', { done: 2, total: 9 }, 'en') // '2 of 9'
 */
export function fillText(text: string, values: Values): string;
export function fillText(text: string, values: ValuesWithNumbers, language: string): string;
export function fillText(text: string, values: ValuesWithNumbers, language = ''): string {
  const given = new Map(Object.entries(values));
  return text.replace(/\{([a-zA-Z]+)\}/g, (place, key: string) => {
    const value = given.get(key);
    return typeof value === 'number' ? numberText(value, language) : (value ?? place);
  });
}

/**
 * Returns the form of a counted text for `count`, with `{count}` and the other values filled in.
 *
 * @param count 0 or more
 * @example countText({ one: '{count} line', other: '{count} lines' }, 3, 'en') // '3 lines'
 */
export function countText(texts: Counted, count: number, language: string, values: ValuesWithNumbers = {}): string {
  const form = new Intl.PluralRules(language || undefined).select(count);
  return fillText(texts[form] ?? texts.other, { count, ...values }, language);
}

/** The plural categories by language: a check of the content asks for each counted text. */
const formsOf = new Map<string, readonly Intl.LDMLPluralRule[]>();

/**
 * Returns the plural categories that a language has for everyday whole numbers: what a counted text needs. Some languages have more for
 * fractions or millions.
 */
export function pluralForms(language: string): readonly Intl.LDMLPluralRule[] {
  const known = formsOf.get(language);
  if (known) return known;
  const rules = new Intl.PluralRules(language || undefined);
  const used = new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)));
  const forms = rules.resolvedOptions().pluralCategories.filter((form) => used.has(form));
  formsOf.set(language, forms);
  return forms;
}

/** Writes a number as people do: 1234 gives "1,234" in English. */
export const numberText = (number: number, language: string): string => number.toLocaleString(language || undefined);

/** Writes a score from 0 to 100 as people do: 80 gives "80%" in English. */
export const percentText = (score: number, language: string): string =>
  (score / 100).toLocaleString(language || undefined, { style: 'percent' });
