import { z } from 'zod';
import { placeInGuide, visit } from '../read/guide-source.ts';
import type { LoadedPlaybook, Place, Problem } from '../read/index.ts';
import { nearest, suggestion } from '../read/nearest.ts';
import { byPlace, shown, type Finding } from '../read/problem.ts';
import { optionFor } from '../read/schema-at.ts';
import type { Path } from '../read/yaml.ts';
import { contentTypes, type ContentTypeName } from '../schema/index.ts';
import { mayBeLeftOut } from '../schema/left-out.ts';
import { canRefer, referredType } from '../schema/referring.ts';
import { identifierPattern } from '../schema/text.ts';
import { bracesIn } from './braces.ts';
import { textsWithGaps } from './gaps.ts';
import { identifiersIn } from './guide-components.ts';
import { nounOf } from '../schema/content-types.ts';
import type { Rule } from './rule.ts';

interface Reference {
  from: ContentTypeName;
  id: string;
  path: Path;
  to: ContentTypeName;
  found: string;
  /** The list that it stands in. */
  list: readonly unknown[] | undefined;
}

/** A place where something names an entry. */
interface Naming {
  to: ContentTypeName;
  found: string;
  /** Finds the place. It is called only for what is wrong, because looking a place up takes time. */
  place: () => Place;
}

/**
 * Protects every link between entries: an identifier that names nothing would leave a hole in a page. The rule looks at entries,
 * placeholders of lines and components of guides. An identifier that several places name and nothing declares is reported once.
 */
export const referencesExist: Rule = (playbook) => {
  const unknown = new Map<string, Naming[]>();
  const namings = namingsIn(playbook);
  for (const naming of namings) {
    // While a file of the type cannot be read, its entries are not known; that they are missing would only follow from it.
    if (playbook.identifiers(naming.to).has(naming.found) || playbook.isUnread(naming.to)) continue;
    const key = `${naming.to}/${naming.found}`;
    const earlier = unknown.get(key);
    if (earlier) earlier.push(naming);
    else unknown.set(key, [naming]);
  }
  return [...unknown.values()].flatMap((alike): Problem[] => {
    const [naming] = alike;
    if (!naming) return [];
    const [place, ...also] = alike.map((each) => each.place()).sort(byPlace);
    return place ? [{ ...place, ...tellUnknown(playbook, naming, namings, also) }] : [];
  });
};

/**
 * Reports an unknown identifier. Named once, it is most likely misspelt; named in several places, it was most likely removed or renamed.
 */
function tellUnknown(playbook: LoadedPlaybook, { to, found }: Naming, all: readonly Naming[], also: Place[]): Finding {
  const known = playbook.identifiers(to);
  const name = `${nounOf(to)} '${found.slice(0, 60)}'`;
  if (also.length === 0) {
    const advice = suggestion(found, known);
    return advice === undefined
      ? { message: `${name} is not known.`, hint: `Name one that is there, or write '${found.slice(0, 60)}' in ${contentTypes[to].path}.` }
      : { message: `${name} is not known. ${advice}`, hint: 'If it was taken out of the playbook, take it out here, too.' };
  }
  // The new name of a renamed entry is one that nothing refers to.
  const named = new Set(all.flatMap((naming) => (naming.to === to ? [naming.found] : [])));
  const unnamed = [...known].filter((id) => !named.has(id));
  const near = nearest(found, unnamed) ?? unnamed.find((id) => id.startsWith(found) || found.startsWith(id));
  const place = near !== undefined && playbook.written(to).has(near) ? ` (${shown(playbook.locate(to, near))})` : '';
  const renamed = near === undefined ? '' : ` If it is called '${near}' now${place}, write that in each.`;
  return {
    message: `${name} is not known, and ${also.length + 1} places name it`,
    hint: `If it was taken out of the playbook, take it out of these places, too.${renamed}`,
    also,
  };
}

function namingsIn(playbook: LoadedPlaybook): Naming[] {
  const inEntries = referencesIn(playbook).map(({ from, id, path, to, found }) => ({
    to,
    found,
    place: () => playbook.locate(from, id, path),
  }));
  const inLines = textsWithGaps(playbook).flatMap(({ type, id, path, text }) =>
    [...new Set(bracesIn(text, identifierPattern).names)].map((found): Naming => {
      return { to: 'placeholders', found, place: () => playbook.locate(type, id, path, `{${found}}`) };
    }),
  );
  const inGuides = [...playbook.guideSources.values()].flatMap((guide) => {
    const namings: Naming[] = [];
    if (!guide.tree) return namings;
    visit(guide.tree, (node) => {
      for (const { to, id } of identifiersIn(node)) {
        // What is no identifier at all is told where the components of guides are looked at.
        if (identifierPattern.test(id)) namings.push({ to, found: id, place: () => placeInGuide(guide, node, id) });
      }
    });
    return namings;
  });
  return [...inEntries, ...inLines, ...inGuides];
}

/** Returns every entry that something names, as `<type>/<identifier>`. */
export const namedIn = (playbook: LoadedPlaybook): ReadonlySet<string> =>
  new Set(namingsIn(playbook).map(({ to, found }) => `${to}/${found}`));

/** Protects against a slip of copying: the same identifier twice in one list. */
export const nothingListedTwice: Rule = (playbook) =>
  referencesIn(playbook)
    .filter(({ path, found, list }) => list !== undefined && list.indexOf(found) < Number(path.at(-1)))
    .map(({ from, id, path, to, found }) => ({
      ...playbook.locate(from, id, path),
      message: `${nounOf(to)} '${found}' is listed twice here`,
      hint: 'Take one of them out.',
    }));

/** Cached, because two rules ask for the same. */
const referencesOf = new WeakMap<LoadedPlaybook, Reference[]>();

/** What an entry names. Readings of one text share the entry as it was written, which nobody can change. */
const namedBy = new WeakMap<object, { from: ContentTypeName; references: FoundReference[] }>();

type FoundReference = Omit<Reference, 'from' | 'id'>;

function referencesOfEntry(from: ContentTypeName, entry: unknown): FoundReference[] {
  const shared = typeof entry === 'object' && entry !== null && Object.isFrozen(entry) ? entry : undefined;
  const before = shared && namedBy.get(shared);
  if (before?.from === from) return before.references;
  const references: FoundReference[] = [];
  eachReference(contentTypes[from].schema, entry, [], (reference) => references.push(reference));
  if (shared) namedBy.set(shared, { from, references });
  return references;
}

/**
 * Lists every identifier by which one entry names another, also in entries with other problems, so that everything wrong is reported at
 * once.
 */
export function referencesIn(playbook: LoadedPlaybook): Reference[] {
  const earlier = referencesOf.get(playbook);
  if (earlier) return earlier;
  const references = (Object.keys(contentTypes) as ContentTypeName[]).flatMap((from) =>
    [...playbook.written(from)].flatMap(([id, entry]) => referencesOfEntry(from, entry).map((reference) => ({ from, id, ...reference }))),
  );
  referencesOf.set(playbook, references);
  return references;
}

/** Finds the references in a value by its schema. What does not fit the schema was reported when it was read. */
function eachReference(
  schema: unknown,
  value: unknown,
  path: Path,
  tell: (reference: FoundReference) => void,
  list?: readonly unknown[],
): void {
  if (!canRefer(schema)) return;
  if (mayBeLeftOut(schema)) eachReference(schema.unwrap(), value, path, tell);
  else if (schema instanceof z.ZodString) {
    const to = referredType(schema);
    if (to && typeof value === 'string' && identifierPattern.test(value)) tell({ path, to, found: value, list });
  } else if (schema instanceof z.ZodArray) {
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries()) eachReference(schema.element, item, [...path, index], tell, value);
  } else if (typeof value !== 'object' || value === null) return;
  else if (schema instanceof z.ZodDiscriminatedUnion) eachReference(optionFor(schema, value), value, path, tell);
  else if (schema instanceof z.ZodObject) {
    const shape: Record<string, unknown> = schema.shape;
    for (const [key, inner] of Object.entries(value)) if (Object.hasOwn(shape, key)) eachReference(shape[key], inner, [...path, key], tell);
  }
}
