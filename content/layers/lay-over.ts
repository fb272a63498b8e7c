/** Lays the entries of one layer over those of the layers below. */
import { isObject, type WrittenEntry } from '../read/parse.ts';
import { nearest } from '../read/nearest.ts';
import type { YamlSource } from '../read/yaml.ts';
import { care } from '../schema/care.ts';
import { contentTypes, type ContentTypeName } from '../schema/index.ts';
import { z } from 'zod';

/** The key by which an entry takes the whole place of the one below, instead of changing single keys. */
const wholly = 'replaces';

/** What a layer does with an entry that a lower layer may have. */
export type Change = 'added' | 'changed' | 'replaced';

/**
 * Lays entries over those below. An entry with the identifier of one below changes that one: its keys replace the same keys below, and a
 * key without a value (`notWhen:`) removes the one below. With `replaces: true` nothing of the one below stays.
 *
 * @returns all entries, those below first and in their order, and what the layer did with each of its own
 */
export function layOver(
  below: readonly WrittenEntry[],
  above: readonly WrittenEntry[],
  hiddenBelow: readonly { type: ContentTypeName; id: string; by: string }[] = [],
): { entries: WrittenEntry[]; changes: Map<WrittenEntry, Change> } {
  const entries = [...below];
  const places = new Map(entries.map((entry, place) => [keyOf(entry), place]));
  const changes = new Map<WrittenEntry, Change>();
  const overNothing = ({ type, id = '' }: WrittenEntry): NonNullable<WrittenEntry['over']> => {
    const hidden = hiddenBelow.find((each) => each.type === type && each.id === id);
    // Only what is wrong asks for the nearest name: for each of thousands of added entries it would take seconds.
    const near = () =>
      nearest(
        id,
        below.flatMap((entry) => (entry.type === type ? (entry.id ?? []) : [])),
      );
    return { ...(hidden ? { hiddenBy: hidden.by } : {}), near };
  };
  for (const own of above) {
    const place = own.id === undefined ? undefined : places.get(keyOf(own));
    const lower = place === undefined ? undefined : entries[place];
    const [entry, change]: [WrittenEntry, Change] =
      lower === undefined
        ? [{ ...withoutMark(own), ...(below.length > 0 ? { over: overNothing(own) } : {}) }, 'added']
        : isWhole(own)
          ? [{ ...withoutMark(own), over: { wholly: true } }, 'replaced']
          : [changed(lower, own), 'changed'];
    // The settings of a layer may stand in two files; the second lies over the first.
    if (place === undefined) places.set(keyOf(own), entries.push(entry) - 1);
    else entries[place] = entry;
    if (lower === undefined || !saysNothing(own)) changes.set(entry, change);
  }
  return { entries, changes };
}

const keyOf = ({ type, id }: WrittenEntry) => `${type}/${id}`;

/** Tells whether an entry has no key but its identifier, like settings that are `{}`: it leaves the one below as it is. */
const saysNothing = ({ value }: WrittenEntry) => isObject(value) && Object.keys(value).every((key) => key === 'id');

const isWhole = ({ value }: WrittenEntry) => isObject(value) && value[wholly] === true;

function withoutMark(entry: WrittenEntry): WrittenEntry {
  if (!isObject(entry.value) || !Object.hasOwn(entry.value, wholly)) return entry;
  const { [wholly]: _, ...value } = entry.value;
  return { ...entry, value };
}

/** Tells whether entries of a type may have a key. Of one that they may not, nothing is taken away: it is told as unknown. */
function mayHave(type: ContentTypeName, key: string): boolean {
  const { schema }: { schema: z.ZodType } = contentTypes[type];
  return !(schema instanceof z.ZodObject) || key in schema.shape || key in care.shape;
}

function changed(lower: WrittenEntry, own: WrittenEntry): WrittenEntry {
  // A value that is no entry at all is reported by validation, in its own file.
  if (!isObject(lower.value) || !isObject(own.value)) return own;
  const ownValue = own.value;
  const value = Object.fromEntries(
    Object.entries({ ...lower.value, ...ownValue }).filter(([key, inner]) => inner !== null || !mayHave(own.type, key)),
  );
  const holderOf = (path: readonly PropertyKey[]) => (path.length > 0 && Object.hasOwn(ownValue, path[0] ?? '') ? own : lower);
  const source: YamlSource = {
    file: own.source.file,
    value,
    problems: [],
    placeOf: (path, part) => {
      // A finding about the entry as a whole points at the owner's own file.
      const holder = path.length === 0 ? own : holderOf(path);
      return holder.source.placeOf([...holder.base, ...path], part);
    },
    placeOfKey: (path) => {
      const holder = holderOf(path);
      return holder.source.placeOfKey([...holder.base, ...path]);
    },
    typedAt: (path) => {
      const holder = holderOf(path);
      return holder.source.typedAt([...holder.base, ...path]);
    },
    // Comments in the lower layer were checked there; these paths are those of this entry.
    commented: own.source.commented
      .filter(({ path }) => own.base.every((step, index) => path[index] === step))
      .map((comment) => ({ ...comment, path: comment.path.slice(own.base.length) })),
  };
  return { ...own, value, source, base: [] };
}
