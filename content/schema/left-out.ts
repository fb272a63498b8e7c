import { z } from 'zod';

/** A schema whose value may be left out, with the schema of the value in it. */
export type MayBeLeftOut = z.ZodOptional | z.ZodDefault | z.ZodPrefault;

/** Tells whether a schema is of that kind, so that whoever walks through a schema goes on with what it unwraps to. */
export const mayBeLeftOut = (schema: unknown): schema is MayBeLeftOut =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
