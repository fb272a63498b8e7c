/** Validates one entry by its schema and reports what is wrong in an owner's words. */
import { z } from 'zod';
import { commandLine } from '../command.ts';
import { nearest, suggestion } from './nearest.ts';
import { contentTypes, listedTypes, namedTypes, type ContentTypeName } from '../schema/index.ts';
import type { WrittenEntry } from './parse.ts';
import { care, type Care } from '../schema/care.ts';
import { mayBeLeftOut } from '../schema/left-out.ts';
import { references, proses } from '../schema/text.ts';
import { asIdentifier } from './identifiers.ts';
import { excerpt, type Finding, type Problem } from './problem.ts';
import { frozen, type Path } from './yaml.ts';
import { described, writtenRight, wrongType } from './wrong-type.ts';

/** Words the errors for which the schema has no message of its own. */
const plainMessage: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, issue.input);
    case 'invalid_value': {
      const values = issue.values.map(String);
      return `is ${described(issue.input)}, which is not known here. ${suggestion(String(issue.input), values) ?? ''}`.trim();
    }
    case 'too_small':
      return issue.origin === 'array' ? `needs at least ${issue.minimum} entries` : `should be at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'array' ? `holds at most ${issue.maximum} entries` : `should be at most ${issue.maximum}`;
    case 'invalid_union': {
      const valid = Array.isArray(issue.options) ? issue.options.map(String) : [];
      const found = typeof issue['discriminator'] === 'string' ? valueAt(issue.input, [issue['discriminator']]) : issue.input;
      return `is ${described(found)}, which is not known here. ${suggestion(String(found), valid) ?? ''}`.trim();
    }
    default:
      return undefined;
  }
};

/** Returns the part of `schema` that describes the value at `path`. */
function schemaAt(schema: unknown, path: Path, value: unknown): z.ZodType | undefined {
  if (mayBeLeftOut(schema)) return schemaAt(schema.unwrap(), path, value);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    return schemaAt(optionFor(schema, value), path, value);
  }
  if (!(schema instanceof z.ZodType)) return undefined;
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const inner = valueAt(value, [step]);
  if (schema instanceof z.ZodObject) {
    const shape: Record<string, unknown> = schema.shape;
    return Object.hasOwn(shape, String(step)) ? schemaAt(shape[String(step)], rest, inner) : undefined;
  }
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, rest, inner);
  return undefined;
}

/** Returns the option of a discriminated union that a value chooses; undefined where it chooses none. */
export function optionFor(union: z.ZodDiscriminatedUnion, value: unknown): unknown {
  return union.options.find((option) => option instanceof z.ZodObject && matchesKind(option, value));
}

function matchesKind(option: z.ZodObject, value: unknown): boolean {
  const kind: unknown = option.shape['kind'];
  return kind instanceof z.ZodType && kind.safeParse(valueAt(value, ['kind'])).success;
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = Object.entries(found).find(([key]) => key === String(step))?.[1];
  }
  return found;
}

/** Returns the description of a schema, which may stand on what a wrapper (`.optional()`) holds. */
function descriptionOf(schema: unknown): string | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  return schema.description ?? (mayBeLeftOut(schema) ? descriptionOf(schema.unwrap()) : undefined);
}

function descriptionAt(schema: z.ZodType, path: Path, value: unknown): string | undefined {
  // The description may stand on the wrapper (`.default([]).meta(…)`), so it is looked for before unwrapping.
  const parent = schemaAt(schema, path.slice(0, -1), value);
  const key = path.at(-1);
  // Every item of a list is described by the list.
  if (typeof key === 'number') return descriptionAt(schema, path.slice(0, -1), value);
  if (parent instanceof z.ZodObject && key !== undefined) {
    const shape: Record<string, unknown> = parent.shape;
    const inner = shape[String(key)];
    return descriptionOf(inner);
  }
  return undefined;
}

/**
 * Without `jitless`, Zod writes and compiles a program for every object of a schema when it first meets one. That costs more than it gives
 * back: a check is faster without it, even one of ten thousand phrases.
 */
const howToParse = { error: plainMessage, jitless: true } as const;

/** Returns the identifier of the entry of a type that readers know by a label or a title; undefined where none is called so. */
export type FindByLabel = (type: ContentTypeName, label: string) => string | undefined;

/** An entry without a problem, with defaults filled in, and who looks after it. */
interface Valid {
  entry: unknown;
  care: Care;
}

/**
 * The entries without a problem, by what was written: after every save the editor and the dev server validate the whole playbook again, of
 * which one entry has changed. A value that an alias repeats stands in several places, and only its first may have a comment behind it.
 */
const validBefore = new WeakMap<object, { type: ContentTypeName; base: string; valid: Valid }>();

/**
 * Validates an entry. Returns it with defaults filled in and with who looks after it; or what is wrong with it. What is valid is frozen,
 * because all readings of a text share it.
 *
 * @param byLabel finds the entry that is meant where an entry is named as readers see it
 */
export function validate(written: WrittenEntry, byLabel: FindByLabel = () => undefined): Valid | { problems: Problem[] } {
  const { type, value } = written;
  const base = written.base.join('/');
  // What a layer has changed is made anew each time, as is what is no object.
  const shared = typeof value === 'object' && value !== null && Object.isFrozen(value) ? value : undefined;
  const before = shared && validBefore.get(shared);
  if (before?.type === type && before.base === base) return before.valid;
  const result = validateAnew(written, byLabel);
  if (shared && 'entry' in result) validBefore.set(shared, { type, base, valid: frozen(result) });
  return result;
}

function validateAnew(written: WrittenEntry, byLabel: FindByLabel): Valid | { problems: Problem[] } {
  const schema: z.ZodType = contentTypes[written.type].schema;
  const { own, ofCare } = apart(written);
  const result = schema.safeParse(own.value, howToParse);
  const cared = care.safeParse(ofCare.value, howToParse);
  const problems = [
    ...cutTexts(written, schema),
    ...splitTexts(own, schema, own.value),
    ...(result.error ? inOwnWords(problemsOf(result.error.issues, own, schema, byLabel), own, result.error.issues) : []),
    ...(cared.error ? problemsOf(cared.error.issues, ofCare, care, byLabel) : []),
  ];
  return problems.length === 0 && result.success && cared.success ? { entry: result.data, care: cared.data } : { problems };
}

/**
 * Reports what an own folder has to say once: that an entry changes nothing below, so that most of its keys are missing; and for a problem
 * in the part that stands below, which file to write in.
 */
function inOwnWords(
  problems: readonly Problem[],
  { type, id = '', value, source, base, over }: WrittenEntry,
  issues: readonly z.core.$ZodIssue[],
): Problem[] {
  const told = problems.map((problem) =>
    problem.file === source.file || contentTypes[type].layout === 'single'
      ? problem
      : { ...problem, hint: `The entry is changed in ${source.file}: write what is to stand instead there.` },
  );
  const missing = issues.flatMap(({ path }) => (path.length === 1 && valueAt(value, path) === undefined ? [`'${String(path[0])}'`] : []));
  if (!over || missing.length < 2) return told;
  const [noun = 'entry'] = namedTypes.find(({ name }) => name === type)?.noun ?? [];
  const lacking = `it lacks ${missing.join(', ')}`;
  const finding: Finding = over.translates
    ? {
        message: `the ${noun} '${id}' stands in ${over.translates}, and a translation says all of it: ${lacking}`,
        hint: `Copy the others from there, and translate their texts; or have the whole written by ${commandLine('content', 'translate --help')}.`,
      }
    : over.wholly
      ? {
          message: `this ${noun} takes the whole place of the one below, and ${lacking}`,
          hint: 'Write them; or take "replaces" out, to change only the keys that stand here.',
        }
      : over.hiddenBy !== undefined
        ? {
            message: `${over.hiddenBy} hides the ${noun} '${id}', so that this is a new one, and ${lacking}`,
            hint: `Take this out; or take '${id}' out of what ${over.hiddenBy} hides.`,
          }
        : {
            message: `no ${noun} below is called '${id}', so that this is a new one, and ${lacking}`,
            hint: meantBelow(over.near?.()),
          };
  return [{ ...source.placeOf(base), ...finding }, ...told.filter(({ message }) => !/^'[\w-]+' is missing$/.test(message))];
}

const meantBelow = (near: string | undefined): string =>
  near === undefined
    ? 'Write them; or give it the identifier of the one that you want to change.'
    : `Did you mean '${near}'? If it was taken out of what lies below, take it out here, too.`;

const careKeys = new Set(Object.keys(care.shape));

/** Separates the keys about an entry's care from its own. Types of a single entry have none. */
function apart(written: WrittenEntry): { own: WrittenEntry; ofCare: WrittenEntry } {
  const { type, value } = written;
  const isEntry = contentTypes[type].layout !== 'single' && typeof value === 'object' && value !== null && !Array.isArray(value);
  // Most entries say nothing about their care.
  if (!isEntry || !Object.keys(value).some((key) => careKeys.has(key))) return { own: written, ofCare: { ...written, value: {} } };
  const pairs = Object.entries(value);
  const having = (wanted: boolean) => ({ ...written, value: Object.fromEntries(pairs.filter(([key]) => careKeys.has(key) === wanted)) });
  return { own: having(false), ofCare: having(true) };
}

/**
 * Reports texts that were cut where " #" begins a comment: "press the # key" is "press the". After an identifier or a number, a comment is
 * meant.
 */
function cutTexts({ value, source, base }: WrittenEntry, schema: z.ZodType): Problem[] {
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
function splitTexts(written: WrittenEntry, schema: unknown, value: unknown, path: Path = []): Problem[] {
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

function problemsOf(
  issues: readonly z.core.$ZodIssue[],
  { type, value, source, base, named }: WrittenEntry,
  schema: z.ZodType,
  byLabel: FindByLabel,
): Problem[] {
  // A misspelt key is also a missing one: it is reported once.
  const misspelt = new Set<string>();
  const problems = issues.flatMap((issue): Problem[] => {
    if (issue.code !== 'unrecognized_keys') return [];
    const holder = schemaAt(schema, issue.path, value);
    const keys = holder instanceof z.ZodObject ? Object.keys(holder.shape).filter((key) => !(named && key === 'id')) : [];
    const known = issue.path.length === 0 && contentTypes[type].layout !== 'single' ? [...keys, ...careKeys] : keys;
    return issue.keys.map((key) => {
      if (/[\u00a0\u202f]$/.test(key)) {
        const place = source.placeOfKey([...base, ...issue.path, key]);
        misspelt.add(JSON.stringify([...issue.path, key.trim()]));
        return {
          ...place,
          message: `a no-break space stands behind the key '${key.trim()}'`,
          hint: 'Take it out: the colon follows the key.',
        };
      }
      if (key === 'replaces' && issue.path.length === 0) {
        const place = source.placeOfKey([...base, key]);
        return { ...place, message: "'replaces' is true, or is left out", hint: 'Write "replaces: true", or take the line out.' };
      }
      const near = nearest(key, known);
      if (near !== undefined) misspelt.add(JSON.stringify([...issue.path, near]));
      return {
        ...source.placeOfKey([...base, ...issue.path, key]),
        message:
          `the key '${excerpt(key).slice(1, -1)}' is not known here. ${suggestion(key, near === undefined ? keys : known) ?? keysIn(keys)}`.trim(),
      };
    });
  });
  for (const issue of issues) {
    const { path } = issue;
    // The file's name is reported where files are read.
    if (issue.code === 'unrecognized_keys' || misspelt.has(JSON.stringify(path)) || (named && path.join() === 'id')) continue;
    const found = valueAt(value, path);
    const key = path.findLast((step) => typeof step === 'string');
    const name = key === undefined ? 'this entry' : `'${key}'`;
    const description = descriptionAt(schema, path, value);
    // A list's description says little about an item that is only misspelt.
    const isMisspelt = typeof path.at(-1) === 'number' && issue.message.includes('Did you mean');
    const hint = description && !isMisspelt ? { hint: description } : {};
    const inFile = [...base, ...path];
    const place = found === undefined ? source.placeOf(inFile.slice(0, -1)) : source.placeOf(inFile);
    if (issue.code !== 'custom' && path.length > 0 && (found === undefined || found === null)) {
      problems.push({
        ...place,
        ...(found === null ? emptyOrComment(name, source, inFile, hint) : { message: `${name} is missing`, ...hint }),
      });
      continue;
    }
    if (issue.code === 'invalid_type' && issue.expected === 'string' && ['number', 'boolean'].includes(typeof found)) {
      const typed = source.typedAt(inFile) ?? String(found);
      // In quotes, it may be no better: a colour without its sign.
      const [inQuotes] = schemaAt(schema, path, value)?.safeParse(typed).error?.issues ?? [];
      if (inQuotes?.code === 'invalid_format') {
        problems.push({ ...place, message: `${name}: ${inQuotes.message}` });
        continue;
      }
      const what = typeof found === 'number' ? `the number ${typed}` : typed;
      problems.push({ ...place, message: `${name} should be text, but is ${what}: put it in quotes, "${typed}"`, ...hint });
      continue;
    }
    if (typeof found === 'string' && isNoIdentifier(issue, schema, path, value)) {
      const holder = schemaAt(schema, path, value);
      const called = holder && references.get(holder)?.to;
      const meant = called && byLabel(called, found);
      problems.push({ ...place, message: `${name}: ${issue.message}`, hint: meant ? `Write ${meant}.` : better(found) });
      continue;
    }
    // Messages of the schema are whole sentences; those of `plainMessage` continue the key's name.
    const own = !/^(?:should|is|needs|holds) /.test(issue.message);
    const instead =
      issue.code === 'invalid_type' && !own && path.length > 0
        ? writtenRight(issue.expected, found, schemaAt(schema, path, value))
        : undefined;
    const long =
      issue.code === 'too_big' && typeof found === 'string' ? ` (this has ${found.trim().length}: ${excerpt(found.trim())})` : '';
    const remedy = instead === undefined ? '' : `: ${instead}`;
    problems.push({ ...place, message: `${name}${own ? ':' : ''} ${issue.message}${long}${remedy}`, ...(own ? {} : hint) });
  }
  return problems;
}

/** Lists the known keys, if they are not too many to read: a wording file has a hundred, the settings thirty. */
const keysIn = (known: readonly string[]) => (known.length > 40 ? '' : `Known keys: ${known.join(', ')}.`);

/** Reports a key without a value: YAML takes `#` for a comment, and has words for "nothing". */
function emptyOrComment(name: string, source: WrittenEntry['source'], path: Path, hint: Pick<Problem, 'hint'>): Finding {
  const typed = source.typedAt(path);
  if (typed !== undefined)
    return { message: `${name} is empty: ${typed} is YAML's word for nothing. Put it in quotes, "${typed}"`, ...hint };
  const comment = source.commented.find((commented) => commented.path.join('\0') === path.join('\0'))?.comment;
  if (comment === undefined) return { message: `${name} is empty`, ...hint };
  return { message: `${name} is empty: what stands behind it is a comment, because # begins one`, hint: `Put it in quotes: "${comment}".` };
}

const isNoIdentifier = (issue: z.core.$ZodIssue, schema: z.ZodType, path: Path, value: unknown) => {
  const holder = schemaAt(schema, path, value);
  return issue.code === 'invalid_format' && holder !== undefined && (references.has(holder) || path.at(-1) === 'id');
};

/** Suggests how to write a value that is no identifier: "Call Waiting", or "warm; brisk" where a list was meant. */
function better(found: string): string {
  const several = found
    .split(/[;,|/]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return several.length > 1
    ? `Write several with commas between: [${several.map(asIdentifier).join(', ')}].`
    : `Write ${asIdentifier(found)}.`;
}

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
