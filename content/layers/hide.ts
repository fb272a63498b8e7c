/** Hides what a layer names in `hide.yaml`, and the entries that cannot be without it. */
import { z } from 'zod';
import { suggestion } from '../read/nearest.ts';
import { isObject, type WrittenEntry } from '../read/parse.ts';
import { excerpt, type Problem } from '../read/problem.ts';
import { optionFor } from '../read/schema-at.ts';
import type { SourceText } from '../read/source-text.ts';
import { parseYaml } from '../read/yaml.ts';
import { nameInSettings } from '../schema/content-types.ts';
import { contentTypes, namedTypes, type ContentTypeName } from '../schema/index.ts';
import { mayBeLeftOut } from '../schema/left-out.ts';
import { canRefer, referredType } from '../schema/referring.ts';
import { goesWithIt } from '../schema/text.ts';

export const hideFile = 'hide.yaml';

/** The value in `hide.yaml` that hides every entry of a type, so that its section of the site is gone: `courses: all`. */
export const everything = 'all';

/** The types that cannot be hidden: entries that readers meet need one of theirs. */
const alwaysNeeded: ReadonlySet<ContentTypeName> = new Set(['situationGroups', 'guideParts', 'placeholders']);

/** What `hide.yaml` calls a type (the name of its file or folder) → the type. */
const hideable = new Map(
  namedTypes
    .filter(({ name, layout, optional }) => layout !== 'single' && !optional && !alwaysNeeded.has(name))
    .map((type) => [nameInSettings(type), type.name]),
);

export interface Wish {
  type: ContentTypeName;
  /** The identifier; `all` for every entry of the type. */
  id: string;
}

/**
 * Reads a `hide.yaml`.
 *
 * @param text what the file holds
 * @param known returns the identifiers that the layers up to this one have of a type
 * @param entries the entries of those layers: what they are called on the pages tells which one is meant
 */
export function readWishes(
  text: SourceText,
  known: (type: ContentTypeName) => ReadonlySet<string>,
  entries: readonly WrittenEntry[] = [],
): { wishes: Wish[]; problems: Problem[] } {
  if (!text.readable) return { wishes: [], problems: text.problems };
  const source = parseYaml(text);
  const problems = [...text.problems, ...source.problems];
  const wishes: Wish[] = [];
  const { value } = source;
  if (problems.length > 0 || value === null || value === undefined) return { wishes, problems };
  if (typeof value !== 'object' || Array.isArray(value)) {
    const message = `${hideFile} names what to hide by its kind`;
    return { wishes, problems: [{ ...source.placeOf([]), message, hint: 'Write it like "contexts: [telesales]", a line for each kind.' }] };
  }
  for (const [key, listed] of Object.entries(value as Record<string, unknown>)) {
    const type = hideable.get(key);
    if (!type) {
      const advice = suggestion(key, [...hideable.keys()]) ?? `There is: ${[...hideable.keys()].join(', ')}.`;
      problems.push({ ...source.placeOfKey([key]), message: `${excerpt(key)} cannot be hidden. ${advice}` });
      continue;
    }
    if (listed === everything) {
      wishes.push({ type, id: everything });
      continue;
    }
    if (!Array.isArray(listed)) {
      problems.push({ ...source.placeOf([key]), message: `'${key}' lists identifiers`, hint: asListed(key, listed) });
      continue;
    }
    listed.forEach((id: unknown, place) => {
      if (typeof id === 'string' && known(type).has(id)) wishes.push({ type, id });
      else {
        const called = String(id);
        const hint = meantBy(called, type, known, entries);
        const near = hint === undefined ? ` ${suggestion(called, known(type)) ?? 'Take it out: there is nothing to hide.'}` : '';
        const message = `nothing in ${key} is called ${excerpt(called)}.${near}`;
        problems.push({ ...source.placeOf([key, place]), message, ...(hint === undefined ? {} : { hint }) });
      }
    });
  }
  return { wishes, problems };
}

/** Says how to write a value that is no list. */
function asListed(key: string, listed: unknown): string {
  if (/^(?:all|true|yes|everything|\*)$/i.test(String(listed))) return `Write "${key}: all".`;
  if (/^(?:none|nothing|false|no|off)$/i.test(String(listed))) return 'Take the line out: nothing of it is hidden then.';
  const ids = typeof listed === 'string' ? listed.split(/[\s,;]+/).filter((id) => id !== '') : ['identifier'];
  return `Write "${key}: [${ids.join(', ')}]", or "${key}: all".`;
}

/** Says what to write for something that is no identifier of the type, if it can be known what was meant. */
function meantBy(
  written: string,
  type: ContentTypeName,
  known: (type: ContentTypeName) => ReadonlySet<string>,
  entries: readonly WrittenEntry[],
): string | undefined {
  const key = nameInSettings(contentTypes[type]);
  if (/^all$/i.test(written)) return `Write "${key}: all", without brackets.`;
  const several = written.split(/[\s,;]+/).filter((id) => id !== '');
  if (several.length > 1 && several.every((id) => known(type).has(id))) return `Write "${key}: [${several.join(', ')}]".`;
  // The name of its file, or the address of its page.
  const name = written
    .replace(/\/$/, '')
    .replace(/^.*[/\\]/, '')
    .replace(/\.(?:yaml|yml|mdx?)$/i, '');
  if (known(type).has(name)) return `Write ${name}.`;
  const labelled = entries.find((entry) => entry.type === type && labelOf(entry.value) === written.trim().toLowerCase())?.id;
  if (labelled !== undefined) return `Write ${labelled}.`;
  const home = [...hideable].find(([, other]) => other !== type && known(other).has(name));
  return home && `It is one of the ${home[0]}: write "${home[0]}: [${name}]".`;
}

/** Returns what pages call an entry, in small letters. */
function labelOf(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const label = value['label'] ?? value['title'];
  return typeof label === 'string' ? label.trim().toLowerCase() : undefined;
}

/** An entry that is hidden, and why. */
export interface Hidden {
  type: ContentTypeName;
  id: string;
  /** The hidden entries that it needs; empty where `hide.yaml` names it. */
  because: Wish[];
}

/**
 * Hides entries, and with them all that cannot be without them: a phrase whose only kind of call is hidden, a quiz whose questions are all
 * hidden, then a course made of that quiz. An entry that names a hidden one beside others stays, without it.
 *
 * @param before what lower layers have hidden; entries of this layer may not need them either
 * @returns what is left, and what this layer hid
 */
export function hide(
  entries: readonly WrittenEntry[],
  wishes: readonly Wish[],
  before: readonly Hidden[] = [],
): { entries: WrittenEntry[]; hidden: Hidden[] } {
  // Most layers hide nothing. Looking through ten thousand entries for what names it would be a hundredth of their check.
  if (wishes.length === 0 && before.length === 0) return { entries: [...entries], hidden: [] };
  const wished = new Set(wishes.map(nameOf));
  const isWished = ({ type, id }: { type: ContentTypeName; id: string }) =>
    wished.has(nameOf({ type, id })) || wished.has(nameOf({ type, id: everything }));
  const hiddenBefore = new Set(before.map(nameOf));
  const hidden = new Map<string, Hidden>();
  let left = entries.filter(({ type, id }) => {
    if (id === undefined || !isWished({ type, id })) return true;
    hidden.set(nameOf({ type, id }), { type, id, because: [] });
    return false;
  });
  // Each round hides what needs an entry hidden in the round before.
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    left = left.flatMap((entry) => {
      const because: Wish[] = [];
      const isHidden = (type: ContentTypeName, id: string) => {
        const name = nameOf({ type, id });
        const isGone = hidden.has(name) || hiddenBefore.has(name);
        if (isGone && !because.some((each) => each.type === type && each.id === id)) because.push({ type, id });
        return isGone;
      };
      const value = without(contentTypes[entry.type].schema, entry.value, isHidden);
      if (because.length === 0) return [entry];
      // The moments of a practice lead to one another: without one of its lines, others would lead nowhere.
      const isBroken = entry.type === 'practices' && because.some(({ type }) => type === 'phrases');
      if (value !== gone && !isBroken) return [{ ...entry, value: fitting(entry.type, value) }];
      const id = entry.id ?? '';
      hidden.set(nameOf({ type: entry.type, id }), { type: entry.type, id, because });
      return [];
    });
  }
  return { entries: left, hidden: [...hidden.values()] };
}

const nameOf = ({ type, id }: Wish) => `${type}/${id}`;

/** Returned in place of a value that cannot be without what it names. */
const gone = Symbol('gone');

type IsHidden = (type: ContentTypeName, id: string) => boolean;

/** Returns a value without the hidden entries that it names. What does not fit its schema stays as it is, for validation to report. */
function without(schema: unknown, value: unknown, isHidden: IsHidden): unknown {
  if (!canRefer(schema)) return value;
  if (mayBeLeftOut(schema)) {
    const inner = without(schema.unwrap(), value, isHidden);
    return inner === gone && !goesWithIt.has(schema) ? undefined : inner;
  }
  if (schema instanceof z.ZodString) {
    const to = referredType(schema);
    return to && typeof value === 'string' && isHidden(to, value) ? gone : value;
  }
  if (schema instanceof z.ZodArray) {
    if (!Array.isArray(value)) return value;
    const items = value.map((item: unknown) => without(schema.element, item, isHidden)).filter((item) => item !== gone);
    // A list that needs more items than are left is removed, with the object that holds it.
    return items.length < value.length && !isLongEnough(schema, items.length) ? gone : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (schema instanceof z.ZodDiscriminatedUnion) return without(optionFor(schema, value), value, isHidden);
  if (!(schema instanceof z.ZodObject)) return value;
  const shape: Record<string, unknown> = schema.shape;
  const kept: [string, unknown][] = [];
  for (const [key, inner] of Object.entries(value)) {
    const rest = Object.hasOwn(shape, key) ? without(shape[key], inner, isHidden) : inner;
    if (rest === gone) return gone;
    if (rest !== undefined) kept.push([key, rest]);
  }
  const left = Object.fromEntries(kept);
  // An object of optional keys of which one is required, like a part of a course, is removed when that one is.
  const lost = kept.length < Object.keys(value).length;
  return lost && schema.safeParse(value).success && !schema.safeParse(left).success ? gone : left;
}

/** Tells whether a list of this length passes its schema, whatever the items are. */
const isLongEnough = (schema: z.ZodArray, length: number) => {
  const { issues } = schema.safeParse(Array.from({ length })).error ?? { issues: [] };
  return !issues.some(({ code, path }) => code === 'too_small' && path.length === 0);
};

/** Adapts the keys of an entry that depend on the length of its lists. */
function fitting(type: ContentTypeName, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entry: Record<string, unknown> = { ...value };
  // A quiz cannot draw more questions than it has left.
  if (type === 'quizzes' && Array.isArray(entry['questions']) && Number(entry['draw']) > entry['questions'].length) delete entry['draw'];
  // A course without a quiz could never be finished by passing one.
  if (type === 'courses' && !JSON.stringify(entry['sections']).includes('"quiz":')) delete entry['complete'];
  return entry;
}
