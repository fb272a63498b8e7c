/**
 * Checks content that a page brings, by the rules that the build derives from the content schema (`content/schema/published.ts`, as JSON
 * Schema). It reads only the keywords that those rules use.
 *
 * Whatever is usable is kept: an invalid entry of a list is left out, an invalid optional value is replaced by its default, and a text that
 * is only too long stays. Only known keys are copied, into fresh objects, so that a key such as `__proto__` does nothing.
 */
import type { Problem } from './problem.ts';

/** The part of JSON Schema that the rules for content use. */
export interface Schema {
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  const?: unknown;
  enum?: readonly unknown[];
  default?: unknown;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

const unusable = Symbol('unusable');

type Report = (path: string, message: string) => void;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'a list' : value === null ? 'null' : `a ${typeof value}`);

function checkText(schema: Schema, value: unknown, path: string, report: Report): unknown {
  if (typeof value !== 'string') {
    report(path, `write a text here, not ${kindOf(value)}`);
    return unusable;
  }
  const text = value.trim();
  if (text.length < (schema.minLength ?? 0)) {
    report(path, 'write at least a word here');
    return unusable;
  }
  if (schema.maxLength !== undefined && text.length > schema.maxLength) {
    report(path, `at most ${schema.maxLength} characters fit here; these are ${text.length}`);
  } else if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(text)) {
    report(path, `"${text.slice(0, 40)}" does not have the form ${schema.pattern}`);
  }
  return text;
}

function checkNumber(schema: Schema, value: unknown, path: string, report: Report): unknown {
  const { minimum = -Infinity, maximum = Infinity } = schema;
  const fits =
    typeof value === 'number' && value >= minimum && value <= maximum && (schema.type === 'number' || Number.isSafeInteger(value));
  if (fits) return value;
  report(path, `write a ${schema.type === 'integer' ? 'whole number' : 'number'} from ${minimum} to ${maximum} here`);
  return unusable;
}

function checkList(schema: Schema, value: unknown, path: string, report: Report): unknown {
  if (!Array.isArray(value)) {
    report(path, `write a list here, not ${kindOf(value)}`);
    return unusable;
  }
  const items = schema.items ?? {};
  const identifiers = new Set<unknown>();
  const kept: unknown[] = [];
  value.forEach((entry: unknown, index) => {
    const place = `${path}[${index}]`;
    const checked = checkValue(items, entry, place, report);
    if (checked === unusable) return;
    if (isObject(checked) && checked['id'] !== undefined) {
      if (identifiers.has(checked['id'])) {
        report(`${place}.id`, `"${String(checked['id'])}" stands in this list already; the second is left out`);
        return;
      }
      identifiers.add(checked['id']);
    }
    kept.push(checked);
  });
  if (kept.length < (schema.minItems ?? 0)) {
    report(path, `list at least ${schema.minItems} here; ${kept.length} can be used`);
    return unusable;
  }
  if (schema.maxItems !== undefined && kept.length > schema.maxItems) report(path, `list at most ${schema.maxItems} here`);
  return kept;
}

function checkObject(schema: Schema, value: unknown, path: string, report: Report): unknown {
  if (!isObject(value)) {
    report(path, `write an object here, not ${kindOf(value)}`);
    return unusable;
  }
  const properties = schema.properties ?? {};
  const checked: Record<string, unknown> = {};
  const within = (key: string) => (path ? `${path}.${key}` : key);
  let usable = true;
  for (const [key, rule] of Object.entries(properties)) {
    const required = schema.required?.includes(key) ?? false;
    const given = Object.hasOwn(value, key) ? value[key] : undefined;
    const kept = given === undefined ? unusable : checkValue(rule, given, within(key), report);
    if (kept !== unusable) checked[key] = kept;
    else if (required) {
      usable = false;
      if (given === undefined) report(within(key), 'is missing');
    } else if (rule.default !== undefined) checked[key] = structuredClone(rule.default);
  }
  if (schema.additionalProperties === false) {
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(properties, key)) report(within(key), 'is not known here and is not used');
    }
  }
  return usable ? checked : unusable;
}

/** Returns the shape, of several, that the value says it has, by a key whose value is fixed (`kind`). */
function checkOneOf(shapes: readonly Schema[], value: unknown, path: string, report: Report): unknown {
  const key = Object.entries(shapes[0]?.properties ?? {}).find(([, rule]) => rule.const !== undefined)?.[0];
  if (key === undefined || !isObject(value)) {
    report(path, `write an object here, not ${kindOf(value)}`);
    return unusable;
  }
  const shape = shapes.find((candidate) => candidate.properties?.[key]?.const === value[key]);
  if (shape) return checkObject(shape, value, path, report);
  const known = shapes.map((candidate) => `"${String(candidate.properties?.[key]?.const)}"`).join(', ');
  report(`${path}.${key}`, `write one of ${known} here`);
  return unusable;
}

function checkValue(schema: Schema, value: unknown, path: string, report: Report): unknown {
  const shapes = schema.oneOf ?? schema.anyOf;
  if (shapes) return checkOneOf(shapes, value, path, report);
  const fixed = schema.const === undefined ? schema.enum : [schema.const];
  if (fixed) {
    if (fixed.includes(value)) return value;
    report(path, `write ${fixed.map((choice) => JSON.stringify(choice)).join(' or ')} here`);
    return unusable;
  }
  switch (schema.type) {
    case 'string':
      return checkText(schema, value, path, report);
    case 'number':
    case 'integer':
      return checkNumber(schema, value, path, report);
    case 'array':
      return checkList(schema, value, path, report);
    case 'object':
      return checkObject(schema, value, path, report);
    case 'boolean':
      if (typeof value === 'boolean') return value;
      report(path, `write true or false here, not ${kindOf(value)}`);
      return unusable;
    default:
      return value;
  }
}

/** The result of a check. */
export interface Checked<Content> {
  /** The usable part; `undefined` when there is none. */
  content: Content | undefined;
  problems: Problem[];
  /** Whether the content could not be loaded at all: no network, a server error, or a sign-in page in its place. */
  notLoaded?: boolean;
}

/** The most problems that are reported: a file of another kind would have thousands. */
const problemLimit = 50;

/**
 * Checks content by its schema. Never throws.
 *
 * @param schema the rules, which must describe `Content`
 * @param value anything
 */
export function checkContent<Content>(schema: Schema, value: unknown): Checked<Content> {
  const problems: Problem[] = [];
  const checked = checkValue(schema, value, '', (path, message) => {
    if (problems.length < problemLimit) problems.push({ path, message });
  });
  return { content: checked === unusable ? undefined : (checked as Content), problems };
}
