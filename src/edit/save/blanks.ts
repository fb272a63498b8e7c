/** A form has a field for every key. Those that nobody filled in are no keys of the entry. */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { isObject } from '../../../content/read/parse.ts';
import { optionFor } from '../../../content/read/schema-at.ts';
import { pictures } from '../../../content/schema/brand.ts';
import { mayBeLeftOut } from '../../../content/schema/left-out.ts';
import { contentTypes, type ContentTypeName } from '../../../content/schema/index.ts';
import type { Value } from '../edition/files.ts';

/**
 * Returns an entry without the keys that say nothing: empty ones, and those that the entry has not had and that hold what holds without
 * them.
 *
 * @param before the entry as it has been; undefined where it is new
 */
export function withoutBlanks(type: ContentTypeName, value: Value, before: Value | undefined): Value {
  const cleaned = clean(contentTypes[type].schema, value, before);
  return isObject(cleaned) ? cleaned : {};
}

/** @returns undefined for a value that says nothing: a switch that nobody has touched says nothing either */
function clean(schema: unknown, value: unknown, before: unknown): unknown {
  if (before !== undefined && isDeepStrictEqual(value, before)) return value;
  if (value === null || value === '') return undefined;
  // The form names a picture from the root on, and settings name it beside themselves.
  if (typeof value === 'string' && schema instanceof z.ZodType && pictures.has(schema))
    return value.replace(/^\/(?:[^/]+\/(?=brand\/))?/, '');
  if (mayBeLeftOut(schema)) {
    if (before === undefined && isDeepStrictEqual(value, presetOf(schema) ?? false)) return undefined;
    return clean(schema.unwrap(), value, before);
  }
  if (Array.isArray(value)) {
    const element = schema instanceof z.ZodArray ? schema.element : undefined;
    const items = value
      .map((item: unknown, index) => clean(element, item, likeIn(before, item, index)))
      .filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (!isObject(value)) return value;
  const option = schema instanceof z.ZodDiscriminatedUnion ? optionFor(schema, value) : schema;
  const shape: Record<string, unknown> = option instanceof z.ZodObject ? option.shape : {};
  const kept = Object.entries(value).flatMap(([key, inner]) => {
    const cleaned = clean(shape[key], inner, isObject(before) ? before[key] : undefined);
    return cleaned === undefined ? [] : [[key, cleaned] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** The item of a list that another one was: the one with its identifier, else the one in its place. */
function likeIn(list: unknown, item: unknown, index: number): unknown {
  if (!Array.isArray(list)) return undefined;
  const id = isObject(item) ? item['id'] : undefined;
  return list.find((each) => id !== undefined && isObject(each) && each['id'] === id) ?? list[index];
}

/** Returns what holds where a key is left out; undefined where nothing does. */
function presetOf(schema: { unwrap(): unknown }): unknown {
  if (schema instanceof z.ZodDefault) return schema.def.defaultValue;
  const inner = schema.unwrap();
  return mayBeLeftOut(inner) ? presetOf(inner) : undefined;
}
