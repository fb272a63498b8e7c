/** Finds texts that YAML has read otherwise than they are meant: cut by a comment, or split by a comma. */
import { z } from 'zod';
import { mayBeLeftOut } from '../schema/left-out.ts';
import { proses } from '../schema/text.ts';
import type { WrittenEntry } from './parse.ts';
import { excerpt, type Problem } from './problem.ts';
import { optionFor, schemaAt, valueAt } from './schema-at.ts';
import type { Path } from './yaml.ts';

/**
 * Reports texts that were cut where " #" begins a comment: "press the # key" is "press the". After an identifier or a number, a comment is
 * meant.
 */
export function cutTexts({ value, source, base }: WrittenEntry, schema: z.ZodType): Problem[] {
  return source.commented.flatMap(({ path, comment, place }): Problem[] => {
    if (!base.every((step, index) => path[index] === step)) return [];
    const inside = path.slice(base.length);
    const text = valueAt(value, inside);
    const holder = schemaAt(schema, inside, value);
    if (typeof text !== 'string' || !holder || !proses.has(holder)) return [];
    return [
      {
        ...place,
        message: `the text ends here, because " #" begins a comment: ${excerpt(comment)} is left out`,
        hint: 'Put the whole text in quotes: "…". A comment stands on a line of its own.',
      },
    ];
  });
}

/**
 * Reports a sentence in brackets that its comma splits in two: `[Say so, and wait.]` is a list of "Say so" and "and wait.". A part that
 * begins small and ends a sentence, behind one that ends none, is sure to be the rest of it. What people type in search is not in sentences.
 */
export function splitTexts(written: WrittenEntry, schema: unknown, value: unknown, path: Path = []): Problem[] {
  if (mayBeLeftOut(schema)) return splitTexts(written, schema.unwrap(), value, path);
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    const items: unknown[] = value;
    const { element } = schema;
    if (!(element instanceof z.ZodString)) return items.flatMap((item, index) => splitTexts(written, element, item, [...path, index]));
    if (!proses.has(element) || path.at(-1) === 'phrasings') return [];
    const index = items.findIndex(
      (item, at) => at > 0 && /^\p{Ll}.*[.?!]$/u.test(String(item)) && !/[.?!…:;"”]$/u.test(String(items[at - 1])),
    );
    if (index < 0) return [];
    const { source, base } = written;
    const [before, here] = [source.placeOf([...base, ...path, index - 1]), source.placeOf([...base, ...path, index])];
    // Items of a list with dashes stand on lines of their own.
    if (before.line !== here.line || /^["']/.test(source.typedAt([...base, ...path, index]) ?? '"')) return [];
    const whole = `${String(items[index - 1])}, ${String(items[index])}`;
    return [
      {
        ...before,
        message: `the comma splits this sentence in two: ${excerpt(String(items[index - 1]))} and ${excerpt(String(items[index]))}`,
        hint: `Put the whole sentence in quotes: ["${whole.length > 40 ? '…' : whole}"].`,
      },
    ];
  }
  if (schema instanceof z.ZodDiscriminatedUnion) return splitTexts(written, optionFor(schema, value), value, path);
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return [];
  const shape: Record<string, unknown> = schema.shape;
  return Object.entries(value).flatMap(([key, inner]) =>
    Object.hasOwn(shape, key) ? splitTexts(written, shape[key], inner, [...path, key]) : [],
  );
}
