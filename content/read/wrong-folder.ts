/** Finds the folder or file that entries belong to, where they stand in another. */
import { z } from 'zod';
import { contentTypes, listedTypes, namedTypes, type ContentTypeName } from '../schema/index.ts';
import { apart } from './care-keys.ts';
import type { WrittenEntry } from './parse.ts';
import type { Problem } from './problem.ts';

/** Reports a file whose entries all belong to another type than its folder; undefined where they do not. */
export function typeThatFits(entries: readonly WrittenEntry[]): Problem | undefined {
  const [first] = entries;
  if (!first || contentTypes[first.type].layout === 'document') return undefined;
  if (first.named && Array.isArray(first.value)) return listAmongEntries(first);
  // One wrong key is a typing error; several unknown or missing ones belong to another type.
  const { error } = contentTypes[first.type].schema.safeParse(apart(first).own.value);
  const strange = error?.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')])) ?? [];
  if (strange.length < 2) return undefined;
  const isList = (type: ContentTypeName) => contentTypes[type].layout === 'list' || contentTypes[type].layout === 'lists-in-folder';
  const fitting = listedTypes.find(
    ({ name, schema }) =>
      name !== first.type &&
      contentTypes[name].layout !== 'document' &&
      isList(name) === isList(first.type) &&
      entries.every((entry) => schema.safeParse(apart(entry).own.value).success),
  );
  if (!fitting) return undefined;
  const [one, several] = fitting.noun ?? [fitting.path, fitting.path];
  return {
    ...first.source.placeOf([]),
    message: `what stands here is ${isList(first.type) ? several : `a ${one}`}, and this is the place of ${namedTypes.find(({ name }) => name === first.type)?.noun?.[1] ?? 'something else'}`,
    hint: `Move ${isList(fitting.name) && fitting.layout === 'list' ? 'it' : 'the file'} to ${fitting.path}${fitting.layout === 'list' ? '' : '/'}.`,
  };
}

/** Describes a list in a file that should hold one entry; the keys of its first item tell where it belongs. */
function listAmongEntries({ type, value, source }: WrittenEntry): Problem {
  const [first]: unknown[] = Array.isArray(value) ? value : [];
  const keys = typeof first === 'object' && first !== null ? Object.keys(first) : [];
  const fitting = listedTypes.find(
    ({ layout, schema }) =>
      (layout === 'list' || layout === 'lists-in-folder') &&
      schema instanceof z.ZodObject &&
      keys.length > 1 &&
      keys.every((key) => key in schema.shape),
  );
  return {
    ...source.placeOf([]),
    message: `a file in ${contentTypes[type].path} holds one entry, and this is a list`,
    hint: fitting
      ? `Move ${fitting.layout === 'list' ? 'it to' : 'the file to'} ${fitting.path}${fitting.layout === 'list' ? '' : '/'}, if these are ${fitting.noun?.[1]}.`
      : 'Write its keys without dashes before them, and each entry into a file of its own.',
  };
}
