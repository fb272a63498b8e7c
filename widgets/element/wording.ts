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
 * @param count 0 or more
 * @param language that of the wording
 */
export function countText(
  counted: Counted,
  count: number,
  language: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const form = counted[new Intl.PluralRules(language).select(count)] ?? counted.other;
  return fillText(form, { count: count.toLocaleString(language), ...values });
}
