/** Validates one entry by its schema and reports what is wrong in an owner's words. */
import { z } from 'zod';
import { commandLine } from '../command.ts';
import { care, type Care } from '../schema/care.ts';
import { contentTypes, namedTypes, type ContentTypeName } from '../schema/index.ts';
import { references } from '../schema/text.ts';
import { cutTexts, splitTexts } from './broken-texts.ts';
import { apart, careKeys } from './care-keys.ts';
import { asIdentifier } from './identifiers.ts';
import { nearest, suggestion } from './nearest.ts';
import type { WrittenEntry } from './parse.ts';
import { excerpt, type Finding, type Problem } from './problem.ts';
import { descriptionAt, schemaAt, valueAt } from './schema-at.ts';
import { described, writtenRight, wrongType } from './wrong-type.ts';
import { frozen, type Path } from './yaml.ts';

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
  // Readings share what is frozen. An entry that a layer has changed is another object at each reading.
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
        hint: `Copy the others from there, and translate their texts; or have the whole written by ${commandLine('content', 'translate', '--help')}.`,
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

function problemsOf(issues: readonly z.core.$ZodIssue[], written: WrittenEntry, schema: z.ZodType, byLabel: FindByLabel): Problem[] {
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? unknownKeys(issue, written, schema) : []));
  // A misspelt key is also a missing one: it is reported once.
  const misspelt = new Set(unknown.flatMap(({ meant }) => (meant ? [JSON.stringify(meant)] : [])));
  const others = issues.filter(
    // The file's name is reported where files are read.
    ({ code, path }) => code !== 'unrecognized_keys' && !misspelt.has(JSON.stringify(path)) && !(written.named && path.join() === 'id'),
  );
  return [...unknown.map(({ problem }) => problem), ...others.map((issue) => problemOf(issue, written, schema, byLabel))];
}

/** Reports keys that the schema does not have, each with the path of the key that is meant, if one is. */
function unknownKeys(
  { path, keys }: z.core.$ZodIssueUnrecognizedKeys,
  { type, value, source, base, named }: WrittenEntry,
  schema: z.ZodType,
): { problem: Problem; meant?: Path }[] {
  const holder = schemaAt(schema, path, value);
  const own = holder instanceof z.ZodObject ? Object.keys(holder.shape).filter((key) => !(named && key === 'id')) : [];
  const known = path.length === 0 && contentTypes[type].layout !== 'single' ? [...own, ...careKeys] : own;
  return keys.map((key) => {
    const place = source.placeOfKey([...base, ...path, key]);
    if (/[\u00a0\u202f]$/.test(key)) {
      const message = `a no-break space stands behind the key '${key.trim()}'`;
      return { problem: { ...place, message, hint: 'Take it out: the colon follows the key.' }, meant: [...path, key.trim()] };
    }
    if (key === 'replaces' && path.length === 0) {
      const message = "'replaces' is true, or is left out";
      return { problem: { ...place, message, hint: 'Write "replaces: true", or take the line out.' } };
    }
    const near = nearest(key, known);
    const instead = suggestion(key, near === undefined ? own : known) ?? keysIn(own);
    const message = `the key '${excerpt(key).slice(1, -1)}' is not known here. ${instead}`.trim();
    return { problem: { ...place, message }, ...(near === undefined ? {} : { meant: [...path, near] }) };
  });
}

/** Reports a value that the schema refuses, or one that is missing. */
function problemOf(issue: z.core.$ZodIssue, written: WrittenEntry, schema: z.ZodType, byLabel: FindByLabel): Problem {
  const { value, source, base } = written;
  const { path } = issue;
  const found = valueAt(value, path);
  const inFile = [...base, ...path];
  const place = found === undefined ? source.placeOf(inFile.slice(0, -1)) : source.placeOf(inFile);
  const key = path.findLast((step) => typeof step === 'string');
  const name = key === undefined ? 'this entry' : `'${key}'`;
  const description = descriptionAt(schema, path, value);
  // A list's description says little about an item that is only misspelt.
  const isMisspelt = typeof path.at(-1) === 'number' && issue.message.includes('Did you mean');
  const hint = description && !isMisspelt ? { hint: description } : {};
  const holder = schemaAt(schema, path, value);
  if (issue.code !== 'custom' && path.length > 0 && found === undefined) return { ...place, message: `${name} is missing`, ...hint };
  if (issue.code !== 'custom' && path.length > 0 && found === null) return { ...place, ...emptyOrComment(name, source, inFile, hint) };
  if (issue.code === 'invalid_type' && issue.expected === 'string' && ['number', 'boolean'].includes(typeof found)) {
    const typed = source.typedAt(inFile) ?? String(found);
    // In quotes, it may be no better: a colour without its sign.
    const [inQuotes] = holder?.safeParse(typed).error?.issues ?? [];
    if (inQuotes?.code === 'invalid_format') return { ...place, message: `${name}: ${inQuotes.message}` };
    const what = typeof found === 'number' ? `the number ${typed}` : typed;
    return { ...place, message: `${name} should be text, but is ${what}: put it in quotes, "${typed}"`, ...hint };
  }
  if (typeof found === 'string' && issue.code === 'invalid_format' && holder && (references.has(holder) || path.at(-1) === 'id')) {
    const called = references.get(holder)?.to;
    const meant = called && byLabel(called, found);
    return { ...place, message: `${name}: ${issue.message}`, hint: meant ? `Write ${meant}.` : better(found) };
  }
  // Messages of the schema are whole sentences; those of `plainMessage` continue the key's name.
  const own = !/^(?:should|is|needs|holds) /.test(issue.message);
  const instead = issue.code === 'invalid_type' && !own && path.length > 0 ? writtenRight(issue.expected, found, holder) : undefined;
  const long = issue.code === 'too_big' && typeof found === 'string' ? ` (this has ${found.trim().length}: ${excerpt(found.trim())})` : '';
  const remedy = instead === undefined ? '' : `: ${instead}`;
  return { ...place, message: `${name}${own ? ':' : ''} ${issue.message}${long}${remedy}`, ...(own ? {} : hint) };
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
