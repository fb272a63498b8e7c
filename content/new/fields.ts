/**
 * Asks for an entry by its schema: for each required key, for keys with a default that no entry makes sense without (which option is right),
 * and for what an option answers.
 */
import { parse } from 'yaml';
import { z } from 'zod';
import { asIdentifier } from '../read/identifiers.ts';
import { suggestion } from '../read/nearest.ts';
import type { ListedType } from '../schema/index.ts';
import { mayBeLeftOut } from '../schema/left-out.ts';
import { references } from '../schema/text.ts';
import type { Asking } from './ask.ts';

export interface Known {
  /** Returns the identifiers of a type. */
  of(type: ListedType): ReadonlySet<string>;
}

/** Keys that have a default and are asked for nevertheless, because without an answer there would be no question. */
const askedAnyway = new Set(['right']);

/** The longest list of identifiers that a prompt shows; longer ones are looked up rather than read. */
const readable = 12;

const firstIssue = (schema: z.ZodType, value: unknown): string | undefined => schema.safeParse(value).error?.issues[0]?.message;

function refuseUnknown(type: ListedType, id: string, known: Known): string | undefined {
  const ids = known.of(type);
  return ids.has(id)
    ? undefined
    : `nothing is called "${id}". ${suggestion(id, ids) ?? (ids.size <= readable ? `There is: ${[...ids].join(', ')}.` : 'Look it up in the files, or on the page of its kind.')}`;
}

/** Returns the text of a question: `tones (How it sounds) – several with commas between – brief, friendly`. */
function prompt(name: string, schema: z.ZodType, description: string | undefined, known: Known, several: string): string {
  const to = references.get(schema)?.to;
  const ids = to ? [...known.of(to)] : [];
  const choice = schema instanceof z.ZodEnum ? schema.options.map(String) : ids.length <= readable ? ids : [];
  const said = (description ?? '').replace(/\.$/, '');
  return [
    said === '' ? name : `${name} (${said})`,
    ...(several === '' ? [] : [several]),
    ...(choice.length > 0 ? [choice.join(', ')] : []),
  ].join(' – ');
}

/**
 * Asks for the value of one key.
 *
 * @param path the key with its parents, as an option names it: `speakers.agent`
 */
async function askValue(path: string, schema: z.ZodType, description: string | undefined, asking: Asking, known: Known): Promise<unknown> {
  if (mayBeLeftOut(schema)) {
    const inner = schema.unwrap();
    return inner instanceof z.ZodType ? askValue(path, inner, description, asking, known) : undefined;
  }
  const said = description ?? schema.description;
  if (schema instanceof z.ZodObject) return askKeys(path, schema, asking, known);
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodObject) return askItems(path, schema, schema.element, asking, known);
  if (schema instanceof z.ZodArray) {
    const element = schema.element as z.ZodType;
    const to = references.get(element)?.to;
    const split = (answer: string) => answer.split(to ? /[\s,;]+/ : /\s*;\s*/).filter((part) => part !== '');
    const answer = await asking.ask({
      option: path,
      text: prompt(path, element, said, known, to ? 'several with commas between' : 'several with ; between'),
      refuse: (written) =>
        firstIssue(schema, split(written)) ?? (to ? split(written).flatMap((id) => refuseUnknown(to, id, known) ?? [])[0] : undefined),
    });
    return split(answer);
  }
  const to = references.get(schema)?.to;
  const convert = (answer: string): unknown =>
    schema instanceof z.ZodNumber ? Number(answer) : schema instanceof z.ZodBoolean ? /^(?:y|yes|true)$/i.test(answer) : answer;
  const answer = await asking.ask({
    option: path,
    text: prompt(path, schema, said, known, schema instanceof z.ZodBoolean ? 'yes or no' : ''),
    ...(schema instanceof z.ZodBoolean ? { proposal: 'no' } : {}),
    refuse: (written) => firstIssue(schema, convert(written)) ?? (to ? refuseUnknown(to, written, known) : undefined),
  });
  return convert(answer);
}

/** Asks for an entry, or a part of one: for every required key, and for those that are given. */
export async function askKeys(path: string, schema: z.ZodObject, asking: Asking, known: Known): Promise<Record<string, unknown>> {
  const entry: Record<string, unknown> = {};
  const shape = schema.shape as Record<string, z.ZodType>;
  for (const [key, inner] of Object.entries(shape)) {
    const name = path === '' ? key : `${path}.${key}`;
    const left = mayBeLeftOut(inner) && !askedAnyway.has(key) && !asking.isGiven(name);
    if (left || key === 'id' || inner instanceof z.ZodLiteral) {
      if (inner instanceof z.ZodLiteral) entry[key] = [...inner.values][0];
      continue;
    }
    entry[key] = await askValue(name, inner, inner.description, asking, known);
  }
  // An object of optional keys of which one is required, like a part of a course, asks which one.
  if (Object.keys(entry).length === 0) {
    const keys = Object.keys(shape);
    const kind = await asking.ask({
      option: `${path}.kind`,
      text: `${path}: one of ${keys.join(', ')}`,
      refuse: (written) => (keys.includes(written) ? undefined : `write one of ${keys.join(', ')}`),
    });
    entry[kind] = await askValue(`${path}.${kind}`, shape[kind] ?? z.string(), undefined, asking, known);
  }
  if (path !== '' && Object.hasOwn(shape, 'id')) return { id: asIdentifier(String(entry['text'] ?? entry['title'] ?? path)), ...entry };
  return entry;
}

/** Asks for one item after the other, until the person says that there are no more. An option gives all of them in YAML. */
async function askItems(path: string, schema: z.ZodArray, element: z.ZodObject, asking: Asking, known: Known): Promise<unknown[]> {
  const written = await asking.ask({ option: path, text: `${path}: one after the other – press Enter to begin`, proposal: '' });
  if (written !== '') {
    const items: unknown = parse(written);
    const wrong = firstIssue(schema, items);
    if (wrong !== undefined) throw new Error(`--${path} is not what it should be: ${wrong}`);
    return Array.isArray(items) ? items : [];
  }
  const items: unknown[] = [];
  for (;;) {
    items.push(await askKeys(`${path}.${items.length + 1}`, element, asking, known));
    const needsMore = schema.safeParse(items).error?.issues.some(({ code, path: at }) => code === 'too_small' && at.length === 0);
    if (needsMore) continue;
    const more = await asking.ask({ option: `${path}.more`, text: 'Another one? yes or no', proposal: 'no' });
    if (!/^y/i.test(more)) return items;
  }
}
