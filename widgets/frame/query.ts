/** The query string of a frame page: what it may say, and what it says. */

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

const fits = ({ values, pattern }: Parameter, value: string) =>
  values.includes(value) || (pattern !== '' && new RegExp(`^(?:${pattern})$`, 'u').test(value));

/**
 * Reads a query. Names that the page does not know are left alone: hosts add some of their own (`utm_source`, `SPHostUrl`).
 *
 * @param query with or without its question mark
 */
export function readQuery(query: string, parameters: readonly Parameter[]): Answer {
  if (query.length > longest) return { refused: { reason: 'length' } };
  const search = new URLSearchParams(query);
  const given = new Map<string, string>();
  for (const parameter of parameters) {
    const value = search.get(parameter.name) ?? '';
    if (value === '') continue;
    if (!fits(parameter, value)) return { refused: { reason: 'value', name: parameter.name, value } };
    given.set(parameter.name, value);
  }
  return { given };
}
