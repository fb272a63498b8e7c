/**
 * Derives the form of an entry from its schema: what can be filled in, what it is called, what has to be there. It knows nothing of the
 * editor that shows it; fields.ts says it in that editor's words.
 */
import { z } from 'zod';
import { colours, pictures } from '../../../content/schema/brand.ts';
import { care } from '../../../content/schema/care.ts';
import { contentTypes, type ContentTypeName, type ListedType } from '../../../content/schema/index.ts';
import { proses, references } from '../../../content/schema/text.ts';

/** One field of a form. */
export interface FormField {
  key: string;
  label: string;
  /** What it is for, in a sentence; empty where the schema says nothing. */
  help: string;
  required: boolean;
  value: FieldValue;
}

export type FieldValue =
  | { kind: 'text'; longest?: number; pattern?: string; read: boolean }
  | { kind: 'day' }
  | { kind: 'colour' }
  | { kind: 'picture' }
  | { kind: 'number'; whole: boolean; least?: number; most?: number; preset?: number }
  | { kind: 'yes-no'; preset?: boolean }
  | { kind: 'choice'; options: readonly string[]; preset?: string }
  | { kind: 'choices'; options: readonly string[] }
  | { kind: 'constant'; is: string }
  | { kind: 'entry'; of: ListedType }
  | { kind: 'entries'; of: ListedType; least?: number }
  | { kind: 'texts'; item: FieldValue & { kind: 'text' }; least?: number; most?: number }
  | { kind: 'group'; fields: readonly FormField[] }
  | { kind: 'list'; fields: readonly FormField[]; least?: number; most?: number }
  | { kind: 'pairs' };

/** A form; an entry of a type with several kinds, like a question, is filled in by the form of its kind. */
export interface Form {
  /** The name of the kind, like `single`; empty where a type has one form. */
  kind: string;
  fields: readonly FormField[];
}

type Json = z.core.JSONSchema.BaseSchema;

const known = new Map<ContentTypeName, Form[]>();

/** Returns the forms of a content type: one, or one for each kind of its entries. The identifier is not among the fields. */
export function formsOf(type: ContentTypeName): readonly Form[] {
  const forms = known.get(type) ?? readForms(type);
  known.set(type, forms);
  return forms;
}

function readForms(type: ContentTypeName): Form[] {
  const { schema, layout } = contentTypes[type];
  const json: Json = z.toJSONSchema(schema as z.ZodType, {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      const to = references.get(zodSchema)?.to;
      if (to) jsonSchema['x-entry'] = to;
      if (proses.has(zodSchema)) jsonSchema['x-read'] = true;
      if (colours.has(zodSchema)) jsonSchema['x-colour'] = true;
      if (pictures.has(zodSchema)) jsonSchema['x-picture'] = true;
    },
  });
  const cared = layout === 'single' ? [] : fieldsOf(z.toJSONSchema(care, { io: 'input' }));
  return (json.oneOf ?? [json]).map((each) => {
    const fields = fieldsOf(each as Json).filter(({ key }) => key !== 'id');
    const kind = fields.find(({ value }) => value.kind === 'constant')?.value;
    return { kind: kind?.kind === 'constant' ? kind.is : '', fields: [...fields, ...cared] };
  });
}

/** Keys that are not the words for what they hold. */
const called: Readonly<Record<string, string>> = {
  id: 'Identifier',
  lang: 'Language',
  order: 'Place in lists',
  to: 'Leads to',
  dont: "Don't",
};

/** Returns a key as words: `notWhen` is "Not when". */
export const asWords = (key: string): string => {
  const [ready] = Object.hasOwn(called, key) ? [called[key]] : [];
  if (ready !== undefined) return ready;
  const words = key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function fieldsOf(json: Json): FormField[] {
  const required = new Set(json.required ?? []);
  return Object.entries(json.properties ?? {}).map(([key, inner]) => ({
    key,
    label: asWords(key),
    help: (inner as Json).description ?? '',
    required: required.has(key),
    value: valueOf(inner as Json),
  }));
}

function valueOf(json: Json): FieldValue {
  const to = json['x-entry'] as ListedType | undefined;
  if (to) return { kind: 'entry', of: to };
  if (typeof json.const === 'string') return { kind: 'constant', is: json.const };
  if (json['x-colour'] === true) return { kind: 'colour' };
  if (json['x-picture'] === true) return { kind: 'picture' };
  if (json.enum) return { kind: 'choice', options: json.enum.map(String), ...preset(json, 'string') };
  switch (json.type) {
    case 'boolean':
      return { kind: 'yes-no', ...preset(json, 'boolean') };
    case 'integer':
    case 'number':
      return { kind: 'number', whole: json.type === 'integer', ...bounds(json.minimum, json.maximum), ...preset(json, 'number') };
    case 'array':
      return listOf(json);
    case 'object':
      return json.properties ? { kind: 'group', fields: fieldsOf(json) } : { kind: 'pairs' };
    default:
      return textOf(json);
  }
}

function listOf(json: Json): FieldValue {
  const item = valueOf((json.items ?? {}) as Json);
  const limits = bounds(json.minItems, json.maxItems);
  if (item.kind === 'entry') return { kind: 'entries', of: item.of, ...limits };
  if (item.kind === 'choice') return { kind: 'choices', options: item.options };
  if (item.kind === 'text') return { kind: 'texts', item, ...limits };
  if (item.kind === 'group') return { kind: 'list', fields: item.fields, ...limits };
  throw new Error(`A form has no field for a list of ${item.kind}: add one to src/edit/cms/form.ts.`);
}

function textOf(json: Json): FieldValue & { kind: 'text' | 'day' } {
  if (json.format === 'date') return { kind: 'day' };
  // "One line" is what a field for one line is by itself.
  const pattern = json.pattern === String.raw`^[^\n\r]*$` ? undefined : json.pattern;
  return {
    kind: 'text',
    read: json['x-read'] === true,
    ...(json.maxLength === undefined ? {} : { longest: json.maxLength }),
    ...(pattern === undefined ? {} : { pattern }),
  };
}

/** Without the largest safe integer, which stands for "no limit". */
const bounds = (least?: number, most?: number) => ({
  ...(least === undefined ? {} : { least }),
  ...(most === undefined || most === Number.MAX_SAFE_INTEGER ? {} : { most }),
});

interface Presets {
  string: string;
  number: number;
  boolean: boolean;
}

const preset = <Type extends keyof Presets>(json: Json, type: Type): { preset?: Presets[Type] } =>
  typeof json.default === type ? { preset: json.default as Presets[Type] } : {};
