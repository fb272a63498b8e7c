import { z } from 'zod';

/** A schema whose value may be left out, with the schema of the value in it. */
export type MayBeLeftOut = z.ZodOptional | z.ZodDefault | z.ZodPrefault;

const kinds: ReadonlySet<string> = new Set<MayBeLeftOut['type']>(['optional', 'default', 'prefault']);

/**
 * Tells whether a schema is of that kind, so that whoever walks through a schema goes on with what it unwraps to. Zod's `instanceof` looks
 * through all traits of a schema: it is asked once, because a check of the content walks through every value there is, several times.
 */
export const mayBeLeftOut = (schema: unknown): schema is MayBeLeftOut => schema instanceof z.ZodType && kinds.has(schema.type);
