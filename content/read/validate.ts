/** Checks one entry against its schema and says what is wrong in an owner's words. */
import { z } from 'zod';
import { nearest, suggestion } from './nearest.ts';
import { contentTypes } from '../schema/index.ts';
import type { WrittenEntry } from './parse.ts';
import { excerpt, type Problem } from './problem.ts';
import type { Path } from './yaml.ts';

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
};

function described(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return `the text ${excerpt(value)}`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys with values';
  return typeof value === 'number' ? `the number ${value}` : `${String(value)}`;
}

/** Messages for what the schema itself has no words for. */
const plainMessage: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = kinds[issue.expected] ?? issue.expected;
      if (issue.expected === 'string' && ['number', 'boolean'].includes(typeof issue.input)) {
        return `should be text, but is ${described(issue.input)}: put it in quotes, "${String(issue.input)}"`;
      }
      if (issue.expected === 'array' && typeof issue.input === 'string') {
        return `should be a list, but is ${described(issue.input)}: write [${excerpt(issue.input).slice(1, -1)}]`;
      }
      const braces =
        issue.expected === 'string' && typeof issue.input === 'object' ? '; a text that begins with { or [ stands in quotes' : '';
      return `should be ${wanted}, but is ${described(issue.input)}${braces}`;
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      return `is ${described(issue.input)}, which is not known here. ${suggestion(String(issue.input), values) ?? ''}`.trim();
    }
    case 'too_small':
      return issue.origin === 'array' ? `needs at least ${issue.minimum} entries` : `should be at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'array' ? `holds at most ${issue.maximum} entries` : `should be at most ${issue.maximum}`;
    case 'invalid_union': {
      const valid = Array.isArray(issue.options) ? issue.options.map(String) : [];
      const found = typeof issue['discriminator'] === 'string' ? valueAt(issue.input, [issue['discriminator']]) : issue.input;
      return `is ${described(found)}, which is not known here. ${suggestion(String(found), valid) ?? ''}`.trim();
    }
    default:
      return undefined;
  }
};

/** The part of `schema` that describes what stands at `path` in `value`. */
function schemaAt(schema: unknown, path: Path, value: unknown): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return schemaAt(schema.unwrap(), path, value);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    return schemaAt(optionFor(schema, value), path, value);
  }
  if (!(schema instanceof z.ZodType)) return undefined;
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const inner = valueAt(value, [step]);
  if (schema instanceof z.ZodObject) {
    const shape: Record<string, unknown> = schema.shape;
    return Object.hasOwn(shape, String(step)) ? schemaAt(shape[String(step)], rest, inner) : undefined;
  }
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, rest, inner);
  return undefined;
}

/** The option of a union by `kind` that a value chooses; undefined where it names none. */
export function optionFor(union: z.ZodDiscriminatedUnion, value: unknown): unknown {
  return union.options.find((option) => option instanceof z.ZodObject && matchesKind(option, value));
}

function matchesKind(option: z.ZodObject, value: unknown): boolean {
  const kind: unknown = option.shape['kind'];
  return kind instanceof z.ZodType && kind.safeParse(valueAt(value, ['kind'])).success;
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = Object.entries(found).find(([key]) => key === String(step))?.[1];
  }
  return found;
}

function descriptionAt(schema: z.ZodType, path: Path, value: unknown): string | undefined {
  // The description may stand on the wrapper (`.default([]).meta(…)`), so look before unwrapping.
  const parent = schemaAt(schema, path.slice(0, -1), value);
  const key = path.at(-1);
  if (parent instanceof z.ZodObject && key !== undefined) {
    const shape: Record<string, unknown> = parent.shape;
    const inner = shape[String(key)];
    if (inner instanceof z.ZodType) return inner.description;
  }
  return undefined;
}

/** The entry as its schema has it, with defaults filled in; or what is wrong with it. */
export function validate({ type, value, source, base, named }: WrittenEntry): { entry: unknown } | { problems: Problem[] } {
  const schema: z.ZodType = contentTypes[type].schema;
  const result = schema.safeParse(value, { error: plainMessage });
  if (result.success) return { entry: result.data };
  // A key that is written wrongly is also missing: once is enough.
  const misspelt = new Set<string>();
  const problems = result.error.issues.flatMap((issue): Problem[] => {
    if (issue.code !== 'unrecognized_keys') return [];
    const holder = schemaAt(schema, issue.path, value);
    const known = holder instanceof z.ZodObject ? Object.keys(holder.shape).filter((key) => !(named && key === 'id')) : [];
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      if (near !== undefined) misspelt.add(JSON.stringify([...issue.path, near]));
      return {
        ...source.placeOfKey([...base, ...issue.path, key]),
        message: `the key '${excerpt(key).slice(1, -1)}' is not known here. ${suggestion(key, known) ?? `Known keys: ${known.join(', ')}.`}`,
      };
    });
  });
  for (const issue of result.error.issues) {
    const { path } = issue;
    // The file's name is told where files are read.
    if (issue.code === 'unrecognized_keys' || misspelt.has(JSON.stringify(path)) || (named && path.join() === 'id')) continue;
    const found = valueAt(value, path);
    const key = path.findLast((step) => typeof step === 'string');
    const name = key === undefined ? 'this entry' : `'${key}'`;
    const description = descriptionAt(schema, path, value);
    const hint = description ? { hint: description } : {};
    const inFile = [...base, ...path];
    if (issue.code !== 'custom' && path.length > 0 && (found === undefined || found === null)) {
      const place = found === undefined ? source.placeOf(inFile.slice(0, -1)) : source.placeOf(inFile);
      problems.push({ ...place, message: `${name} is ${found === undefined ? 'missing' : 'empty'}`, ...hint });
      continue;
    }
    // Messages of the schema stand on their own and say what to write; those above continue the key's name.
    const own = !/^(?:should|is|needs|holds) /.test(issue.message);
    const long =
      issue.code === 'too_big' && typeof found === 'string' ? ` (this has ${found.trim().length}: ${excerpt(found.trim())})` : '';
    problems.push({ ...source.placeOf(inFile), message: `${name}${own ? ':' : ''} ${issue.message}${long}`, ...(own ? {} : hint) });
  }
  return { problems };
}
