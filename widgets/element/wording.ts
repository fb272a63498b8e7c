import numerals from 'built-in:numerals';

/** A text that changes with a count; the categories are those of `Intl.PluralRules`. */
export interface Counted {
  zero?: string;
  one?: string;
  two?: string;
  few?: string;
  many?: string;
  other: string;
}

/** All strings of a widget, by key. */
export type Wording<Key extends string = string> = Record<Key, string | Counted>;

/** Puts values in the places of a text: `fillText('{done} of {total}', { done: 2, total: 9 })`. A place without a value stays. */
export function fillText(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{([a-zA-Z]+)\}/g, (place, key: string) => (Object.hasOwn(values, key) ? String(values[key]) : place));
}

/**
 * The form of a counted text that fits `count` in a language, with `{count}` and the other values put in.
 *
 * `Intl` takes about 30 ms to write its first number in Chrome, of the 100 that a widget needs to start. It is not asked where the build
 * found that the language writes small numbers as JavaScript does.
 *
 * @param count 0 or more
 * @param language that of the wording: `Intl` knows it, because the build asked for its numbers
 */
export function countText(
  counted: Counted,
  count: number,
  language: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const form = counted[new Intl.PluralRules(language).select(count)] ?? counted.other;
  return fillText(form, { count: count < 1000 && numerals[language] ? count : count.toLocaleString(language), ...values });
}
