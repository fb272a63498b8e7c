/**
 * Reads the query string of a frame page.
 *
 * Editors change addresses on their way into a frame: they write `&` as `&amp;`, once or twice, or as `&#038;`, encode the characters
 * between values, put spaces and typographic quotes around them, append a slash, and change their case. All of this is understood.
 */

/** A parameter that the page accepts: one of these values, or any that matches the pattern as a whole. */
export interface Parameter {
  name: string;
  values: readonly string[];
  pattern: string;
}

/** Why a query is refused: a parameter has an invalid value, or the whole is too long. */
export type Refusal = { reason: 'value'; name: string; value: string } | { reason: 'length' };

export type Answer = { given: ReadonlyMap<string, string> } | { refused: Refusal };

/** The most characters of a query; real ones have some two hundred. */
const longest = 2000;

/** Matches `&` in every spelling. Written as `&#038;`, it begins what browsers take for the fragment. */
const separator = /(?:(?:&|%26)(?:amp(?:;|%3B))*)?#0*38;|(?:&|%26)(?:amp(?:;|%3B))*/gi;

/** Matches spaces, invisible characters and quotes around a value, and a slash at its end. */
const around = /^[\s\u200b-\u200f\u2060\ufeff"'“”„«»‘’]+|[\s\u200b-\u200f\u2060\ufeff"'“”„«»‘’/]+$/g;

/**
 * Returns the values of a query by the lower-case names of their parameters. If a name occurs twice, the first counts.
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

/** Returns the value in the parameter's own spelling; `undefined` for an invalid one. */
function fitting({ values, pattern }: Parameter, value: string): string | undefined {
  const fits = (text: string) => values.includes(text) || (pattern !== '' && new RegExp(`^(?:${pattern})$`, 'u').test(text));
  return [value, value.toLowerCase()].find(fits);
}

/**
 * Reads a query. Unknown names are ignored, because hosts add some of their own (`utm_source`, `SPHostUrl`).
 *
 * @param query with or without its question mark, and with the fragment that follows it
 * @param parameters the parameters that the page accepts
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
