/** Says of a value of the wrong type what it should be, and how to write what its author meant. */
import { z } from 'zod';
import { mayBeLeftOut } from '../schema/left-out.ts';
import { proses, references } from '../schema/text.ts';
import { asIdentifier } from './identifiers.ts';
import { excerpt } from './problem.ts';

/** What messages call the types of JavaScript. */
const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
};

/** Names a value in a message. */
export function described(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return `the text ${excerpt(value)}`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys with values';
  return typeof value === 'number' ? `the number ${value}` : `${String(value)}`;
}

/** Returns the end of a message that begins with the name of a key. */
export const wrongType = (expected: string, found: unknown): string =>
  `should be ${kinds[expected] ?? expected}, but is ${described(found)}`;

/**
 * Returns how to write what was meant; undefined where nobody can know.
 *
 * @param expected the type that the schema wants, as Zod names it
 * @param schema the schema of the value
 */
export function writtenRight(expected: string, found: unknown, schema: z.ZodType | undefined): string | undefined {
  if (expected === 'boolean') return asBoolean(found);
  if (expected === 'string') return asText(found);
  if (expected === 'array') return asList(found, schema);
  if (expected === 'object') return asKeys(found, schema);
  const number = expected === 'number' || expected === 'int' ? /^(-?\d+(?:\.\d+)?)\D*$/.exec(String(found).trim())?.[1] : undefined;
  return number === undefined ? undefined : `write ${number}`;
}

/** YAML 1.2, unlike its forerunner, knows no other words than "true" and "false". */
function asBoolean(found: unknown): string | undefined {
  if (/^(?:yes|y|on|true|1)$/i.test(String(found))) return 'write true, without quotes';
  return /^(?:no|n|off|false|0)$/i.test(String(found)) ? 'write false, without quotes' : undefined;
}

function asText(found: unknown): string | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const parts: unknown[] = Object.values(found);
  const texts = parts.filter((part) => typeof part === 'string');
  if (texts.length > 0 && texts.length === parts.length) {
    return texts.length === 1 ? `write ${texts[0]}` : `one of them fits here, like ${texts[0]}`;
  }
  return 'a text that begins with {, [ or "- " stands in quotes';
}

function asList(found: unknown, schema: z.ZodType | undefined): string | undefined {
  if (typeof found === 'object') return 'begin each of its entries with "- "';
  if (typeof found !== 'string' || !(schema instanceof z.ZodArray)) return undefined;
  const { element } = schema;
  const bare = found.replace(/^\[|\]$/g, '').trim();
  if (element instanceof z.ZodString && proses.has(element)) {
    // Inside of brackets these signs end a text.
    return `write [${/[,[\]{}#:"]/.test(bare) ? `"${bare.replaceAll('"', '\\"')}"` : excerpt(bare).slice(1, -1)}]`;
  }
  const words = bare
    .split(/[;,|/]|\s(?:and|und|y|et)\s/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const parts = element instanceof z.ZodString && references.has(element) ? words.map(asIdentifier) : words;
  return element instanceof z.ZodType && parts.every((part) => element.safeParse(part).success) ? `write [${parts.join(', ')}]` : undefined;
}

/** Shows the keys that have to be there, with the value that was written in the place of the first that takes it. */
function asKeys(found: unknown, schema: z.ZodType | undefined): string | undefined {
  if (!(schema instanceof z.ZodObject)) return undefined;
  const shape: [string, unknown][] = Object.entries(schema.shape);
  if (shape.length > 8) return Array.isArray(found) ? 'take away the dashes' : undefined;
  const needed = shape.filter(([, value]) => !mayBeLeftOut(value));
  const takes = ([, value]: [string, unknown], text: unknown) =>
    typeof text === 'string' && value instanceof z.ZodType && value.safeParse(text).success;
  // An address would fit as a label, too: a key that does not take any word comes first.
  const home = shape.find((pair) => takes(pair, found) && !takes(pair, 'word')) ?? shape.find((pair) => takes(pair, found));
  const shown = needed.length > 0 ? needed : home ? [home] : shape;
  return `write { ${shown.map((pair) => `${pair[0]}: ${pair === home ? `"${String(found)}"` : '…'}`).join(', ')} }`;
}
