import { z } from 'zod';
import type { LoadedPlaybook, Problem } from '../read/index.ts';
import { optionFor } from '../read/validate.ts';
import type { Path } from '../read/yaml.ts';
import { contentTypes, type ContentTypeName } from '../schema/index.ts';
import { identifierPattern, references } from '../schema/text.ts';
import { suggestion } from '../read/nearest.ts';
import { nounOf, type Rule } from './rule.ts';

interface Reference {
  from: ContentTypeName;
  id: string;
  path: Path;
  to: ContentTypeName;
  found: string;
}

/** Protects every link between entries: an identifier that names nothing would leave a hole in a page. */
export const referencesExist: Rule = (playbook) =>
  referencesIn(playbook).flatMap(({ from, id, path, to, found }): Problem[] => {
    const message = unknown(playbook, to, found);
    return message ? [{ ...playbook.locate(from, id, path), message }] : [];
  });

/** What to say of an identifier that names nothing; undefined where it does name something. */
export function unknown(playbook: LoadedPlaybook, type: ContentTypeName, found: string): string | undefined {
  const known = playbook.identifiers(type);
  // While a file of the type cannot be read, its entries are not known; that they are missing follows from it.
  if (known.has(found) || playbook.isUnread(type)) return undefined;
  return `${nounOf(type)} '${found.slice(0, 60)}' is not known. ${suggestion(found, known) ?? ''}`.trim();
}

/** Protects against a slip of copying: the same identifier twice in one list. */
export const nothingListedTwice: Rule = (playbook) => {
  const seen = new Set<string>();
  return referencesIn(playbook).flatMap(({ from, id, path, to, found }): Problem[] => {
    if (typeof path.at(-1) !== 'number') return [];
    const key = JSON.stringify([from, id, path.slice(0, -1), found]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      { ...playbook.locate(from, id, path), message: `${nounOf(to)} '${found}' is listed twice here`, hint: 'Take one of them out.' },
    ];
  });
};

/** Two rules ask for the same. */
const referencesOf = new WeakMap<LoadedPlaybook, Reference[]>();

/** Every identifier by which one entry names another, in entries with other problems as well: all that is wrong is told at once. */
function referencesIn(playbook: LoadedPlaybook): Reference[] {
  const earlier = referencesOf.get(playbook);
  if (earlier) return earlier;
  const references = (Object.keys(contentTypes) as ContentTypeName[]).flatMap((from) =>
    [...playbook.written(from)].flatMap(([id, entry]) =>
      referencesAt(contentTypes[from].schema, entry, []).map((reference) => ({ from, id, ...reference })),
    ),
  );
  referencesOf.set(playbook, references);
  return references;
}

/** The references in a value, as its schema has them. What does not fit the schema, reading has told already. */
function referencesAt(schema: unknown, value: unknown, path: Path): Pick<Reference, 'path' | 'to' | 'found'>[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return referencesAt(schema.unwrap(), value, path);
  if (schema instanceof z.ZodString) {
    const to = references.get(schema)?.to;
    return to && typeof value === 'string' && identifierPattern.test(value) ? [{ path, to, found: value }] : [];
  }
  if (schema instanceof z.ZodArray) {
    return Array.isArray(value) ? value.flatMap((item, index) => referencesAt(schema.element, item, [...path, index])) : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (schema instanceof z.ZodDiscriminatedUnion) return referencesAt(optionFor(schema, value), value, path);
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: Record<string, unknown> = schema.shape;
  return Object.entries(value).flatMap(([key, inner]) =>
    Object.hasOwn(shape, key) ? referencesAt(shape[key], inner, [...path, key]) : [],
  );
}
