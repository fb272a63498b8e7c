/**
 * The query string of a frame page: what it may say, and what it says.
 *
 * Editors change addresses on their way into a frame: they write `&` as `&amp;`, once or twice, or as `&#038;`, encode the signs between
 * values, put spaces and typographic quotes around them, end them with a slash, and change their case. What can be meant is understood.
 */

/** A parameter that the page takes: one of these values, or any that fits the pattern as a whole. */
export interface Parameter {
  name: string;
  values: readonly string[];
  pattern: string;
}

/** Why a query is of no use: a parameter has a value that it cannot have, or the whole is too long to be meant. */
export type Refusal = { reason: 'value'; name: string; value: string } | { reason: 'length' };

export type Answer = { given: ReadonlyMap<string, string> } | { refused: Refusal };

/** Characters; the longest query that is meant has some two hundred. */
const longest = 2000;

/** `&` however it was written. As `&#038;` it begins what browsers take for the fragment. */
const separator = /(?:(?:&|%26)(?:amp(?:;|%3B))*)?#0*38;|(?:&|%26)(?:amp(?:;|%3B))*/gi;

/** Spaces, signs without a width, and quotes around a value, and a slash at its end. */
const around = /^[\s\u200b-\u200f\u2060\ufeff"'“”„«»‘’]+|[\s\u200b-\u200f\u2060\ufeff"'“”„«»‘’/]+$/g;

/**
 * The values of a query by the lower-case names of their parameters, as they were meant. Of a name that comes twice, the first counts.
 *
 * @param query with or without its question mark, and with the fragment that follows it
 */
export function parametersIn(query: string): ReadonlyMap<string, string> {
  const meant = query.replace(separator, '&').replace(/#.*$/s, '').replace(/%3D/gi, '=');
  const entries = [...new URLSearchParams(meant.replace(/^(?:\?|%3F)+/i, ''))].map(
    ([name, value]) => [name.replace(around, '').toLowerCase(), value.replace(around, '')] as const,
  );
  return new Map(entries.reverse());
}

/** The value as the parameter takes it, or `undefined` where it takes no such value. */
function fitting({ values, pattern }: Parameter, value: string): string | undefined {
  const fits = (text: string) => values.includes(text) || (pattern !== '' && new RegExp(`^(?:${pattern})$`, 'u').test(text));
  return [value, value.toLowerCase()].find(fits);
}

/**
 * Reads a query. Names that the page does not know are left alone: hosts add some of their own (`utm_source`, `SPHostUrl`).
 *
 * @param query with or without its question mark, and with the fragment that follows it
 */
export function readQuery(query: string, parameters: readonly Parameter[]): Answer {
  if (query.length > longest) return { refused: { reason: 'length' } };
  const asked = parametersIn(query);
  const given = new Map<string, string>();
  for (const parameter of parameters) {
    const value = asked.get(parameter.name) ?? '';
    if (value === '') continue;
    const taken = fitting(parameter, value);
    if (taken === undefined) return { refused: { reason: 'value', name: parameter.name, value } };
    given.set(parameter.name, taken);
  }
  return { given };
}
