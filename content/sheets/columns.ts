/**
 * The columns in which entries of a type stand in a sheet, made from the schema, and the way from an entry to its cells and back.
 *
 * An entry is one row. Where it holds a list of things with keys of their own, like the options of a question, each of them has a row, and
 * the identifier stands in all of these; the other columns of the entry are filled in the first alone.
 */
import { z } from 'zod';
import { asIdentifier, isIdentifier } from '../read/identifiers.ts';
import { optionFor } from '../read/schema-at.ts';
import { sourceText } from '../read/source-text.ts';
import { care } from '../schema/care.ts';
import { contentTypes, type ContentTypeName } from '../schema/index.ts';
import { proses, references } from '../schema/text.ts';
import { no, yes } from './table.ts';

/** How a value is written in a cell. */
type Form = 'text' | 'number' | 'yes-no' | 'day' | 'words' | 'lines';

export interface Column {
  /** As the first row has it. */
  heading: string;
  /** The key in the entry or, of a part, in the part; two keys where an object holds the value. */
  path: readonly string[];
  form: Form;
  /** Whether it names other entries. Spreadsheets write the first letter of a cell large. */
  isName: boolean;
  /** The most characters that fit, which decides how wide the column is. */
  longest: number;
}

/** The columns of a type. */
export interface Columns {
  entry: readonly Column[];
  /** Of the things that have rows of their own; none where the type has no such list. */
  parts: readonly Column[];
}

type Shape = Record<string, z.ZodType>;

/** @returns undefined for a type whose entries are too deep for a sheet */
export function columnsOf(type: ContentTypeName): Columns | undefined {
  const { schema, layout }: { schema: z.ZodType; layout: string } = contentTypes[type];
  if (layout === 'single' || layout === 'document') return undefined;
  const shapes = shapesOf(schema);
  if (!shapes) return undefined;
  const lists = new Set(shapes.flatMap((shape) => listOf(shape) ?? []));
  const partsName = lists.size === 1 ? ([...lists][0] ?? '') : 'entry';
  const entry = merged([...shapes, care.shape], (key) => !lists.has(key));
  const partShapes = shapes.flatMap((shape): Shape[] => (listOf(shape) === undefined ? [] : [partShape(shape)]));
  const parts = merged(partShapes, () => true);
  if (!entry || !parts || partShapes.includes(tooDeep)) return undefined;
  return { entry, parts: parts.map((column) => ({ ...column, heading: `${worded(partsName)} ${column.heading}` })) };
}

/** The key of the list of an entry whose items have rows of their own. */
export function partsKey(type: ContentTypeName, value: unknown): string | undefined {
  const { schema }: { schema: z.ZodType } = contentTypes[type];
  const chosen = schema instanceof z.ZodDiscriminatedUnion ? optionFor(schema, value) : schema;
  return chosen instanceof z.ZodObject ? listOf(chosen.shape as Shape) : undefined;
}

/** The keys of a type's entries in the order of the schema. */
export function keysOf(type: ContentTypeName): string[] {
  const shapes = shapesOf(contentTypes[type].schema) ?? [];
  return [...new Set([...shapes.flatMap((shape) => Object.keys(shape)), ...Object.keys(care.shape)])];
}

function shapesOf(schema: z.ZodType): Shape[] | undefined {
  if (schema instanceof z.ZodObject) return [schema.shape as Shape];
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return undefined;
  return schema.options.flatMap((option) => (option instanceof z.ZodObject ? [option.shape as Shape] : []));
}

const unwrapped = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrapped(schema.unwrap()) : schema;

function listOf(shape: Shape): string | undefined {
  return Object.keys(shape).find((key) => {
    const list = unwrapped(shape[key]);
    return list instanceof z.ZodArray && list.element instanceof z.ZodObject;
  });
}

/** Stands for the shape of things that cannot be laid out in columns. */
const tooDeep: Shape = {};

function partShape(shape: Shape): Shape {
  const list = unwrapped(shape[listOf(shape) ?? '']);
  return list instanceof z.ZodArray && list.element instanceof z.ZodObject ? (list.element.shape as Shape) : tooDeep;
}

/** @returns undefined where a value is too deep for a cell */
function merged(shapes: readonly Shape[], wanted: (key: string) => boolean): Column[] | undefined {
  const columns = new Map<string, Column>();
  for (const shape of shapes) {
    for (const [key, inner] of Object.entries(shape)) {
      if (!wanted(key)) continue;
      const schema = unwrapped(inner);
      const found =
        schema instanceof z.ZodObject
          ? Object.entries(schema.shape as Shape).map(([name, value]) => columnFor([key, name], unwrapped(value)))
          : [columnFor([key], schema)];
      for (const column of found) {
        if (!column) return undefined;
        if (!columns.has(column.heading)) columns.set(column.heading, column);
      }
    }
  }
  return [...columns.values()];
}

function columnFor(path: readonly string[], schema: unknown): Column | undefined {
  const heading = path.map(worded).join(' ');
  const element = schema instanceof z.ZodArray ? schema.element : undefined;
  const isName = [schema, element].some((each) => each instanceof z.ZodString && references.has(each));
  const of = (form: Form, longest: number): Column => ({ heading, path, form, isName, longest });
  if (element instanceof z.ZodString) return of(proses.has(element) ? 'lines' : 'words', 60);
  if (element instanceof z.ZodEnum) return of('words', 30);
  if (schema instanceof z.ZodNumber) return of('number', 8);
  if (schema instanceof z.ZodBoolean) return of('yes-no', 8);
  if (schema instanceof z.ZodISODate) return of('day', 14);
  if (schema instanceof z.ZodString) return of('text', schema.maxLength ?? 20);
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral || schema instanceof z.ZodStringFormat) return of('text', 14);
  return undefined;
}

/** A key as a person writes it: notWhen → not when, review-every → review every. */
const worded = (key: string): string => key.replace(/-/g, ' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** A heading without what people write differently: "Not when", "notWhen", "not_when". */
export const folded = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The value of a column in an entry or a part of one. */
export const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);

/** An empty text, which differs from none, and an empty list. A text of quotation marks alone gets two more. */
const emptyText = '""';
const emptyList = '[]';

/** Returns a value as its cell has it; '' where there is none. */
export function cellOf({ form }: Column, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.length === 0 ? emptyList : value.map(String).join(form === 'lines' ? '\n' : ', ');
  if (typeof value === 'boolean') return value ? yes : no;
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return /^(?:"")*$/.test(text) ? `${text}${emptyText}` : text;
}

/** How people and programs write true and false, each in its language. What is neither stays a text, and is told. */
const answers: ReadonlyMap<string, boolean> = new Map([
  ...'yes true y x 1 sí si ja oui sim wahr verdadero vrai vero waar verdadeiro'.split(' ').map((word) => [word, true] as const),
  ...'no false n 0 nein non nee não falsch falso faux onwaar'.split(' ').map((word) => [word, false] as const),
]);

/** Returns the identifier that was meant by a name: "All done" is all-done. */
const asName = (written: string): string => (isIdentifier(written) ? written : asIdentifier(written) || written);

/** Reads a cell. What does not fit is returned as the text that it is, so that the schema tells of it; undefined for an empty cell. */
export function valueOfCell({ form, isName }: Column, cell: string): unknown {
  const text = cell.trim();
  if (text === '') return undefined;
  if (form === 'number') return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
  if (form === 'yes-no') return answers.get(text.toLowerCase()) ?? text;
  if (form === 'words' || form === 'lines') {
    if (text === emptyList) return [];
    return text
      .split(form === 'lines' ? /\r?\n/ : /[,;\n]/)
      .map((item) => item.trim())
      .filter((item) => item !== '')
      .map((item) => (isName ? asName(item) : item));
  }
  if (isName) return asName(text);
  return /^(?:"")+$/.test(text) ? text.slice(emptyText.length) : text;
}

/**
 * A cell without what makes no difference: blanks around it, how its lines end, and what nobody sees of what other programs put into it. It
 * is what readers of the playbook would see of it.
 */
export const plain = (cell: string): string => sourceText(cell, '').text.trim();
