/** Tells which schemas name other entries. Remembered for each schema: a check of the content asks for every value there is. */
import { z } from 'zod';
import type { ListedType } from './content-types.ts';
import { mayBeLeftOut } from './left-out.ts';
import { references } from './text.ts';

const referredTypes = new WeakMap<z.ZodString, ListedType | undefined>();
const holding = new WeakMap<z.ZodType, boolean>();

/** Returns the type of the entry that a text is the identifier of; undefined for every other text. */
export function referredType(schema: z.ZodString): ListedType | undefined {
  if (!referredTypes.has(schema)) referredTypes.set(schema, references.get(schema)?.to);
  return referredTypes.get(schema);
}

/** Tells whether a value of this schema can name another entry, however deep in it: whoever looks for names leaves out the other values. */
export function canRefer(schema: unknown): boolean {
  if (!(schema instanceof z.ZodType)) return false;
  let can = holding.get(schema);
  if (can === undefined) {
    can = innerSchemas(schema).some(canRefer) || (schema instanceof z.ZodString && referredType(schema) !== undefined);
    holding.set(schema, can);
  }
  return can;
}

function innerSchemas(schema: z.ZodType): readonly unknown[] {
  if (mayBeLeftOut(schema)) return [schema.unwrap()];
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodDiscriminatedUnion) return schema.options;
  return schema instanceof z.ZodObject ? Object.values(schema.shape) : [];
}
