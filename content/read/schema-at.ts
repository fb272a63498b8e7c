/** Finds the part of a schema that describes a value. */
import { z } from 'zod';
import { mayBeLeftOut } from '../schema/left-out.ts';
import type { Path } from './yaml.ts';

/** Returns the part of `schema` that describes the value at `path`. */
export function schemaAt(schema: unknown, path: Path, value: unknown): z.ZodType | undefined {
  if (mayBeLeftOut(schema)) return schemaAt(schema.unwrap(), path, value);
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

/** Returns the option of a discriminated union that a value chooses; undefined where it chooses none. */
export function optionFor(union: z.ZodDiscriminatedUnion, value: unknown): unknown {
  return union.options.find((option) => option instanceof z.ZodObject && matchesKind(option, value));
}

function matchesKind(option: z.ZodObject, value: unknown): boolean {
  const kind: unknown = option.shape['kind'];
  return kind instanceof z.ZodType && kind.safeParse(valueAt(value, ['kind'])).success;
}

export function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = Object.entries(found).find(([key]) => key === String(step))?.[1];
  }
  return found;
}

/** Returns the description of a schema, which may stand on what a wrapper (`.optional()`) holds. */
function descriptionOf(schema: unknown): string | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  return schema.description ?? (mayBeLeftOut(schema) ? descriptionOf(schema.unwrap()) : undefined);
}

/** Returns the description of the value at `path`, which stands with its schema. */
export function descriptionAt(schema: z.ZodType, path: Path, value: unknown): string | undefined {
  // The description may stand on the wrapper (`.default([]).meta(…)`), so it is looked for before unwrapping.
  const parent = schemaAt(schema, path.slice(0, -1), value);
  const key = path.at(-1);
  // Every item of a list is described by the list.
  if (typeof key === 'number') return descriptionAt(schema, path.slice(0, -1), value);
  if (parent instanceof z.ZodObject && key !== undefined) {
    const shape: Record<string, unknown> = parent.shape;
    const inner = shape[String(key)];
    return descriptionOf(inner);
  }
  return undefined;
}
