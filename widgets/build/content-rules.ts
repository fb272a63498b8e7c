/** Makes the rules that the kit checks content from elsewhere by, from the schema of the file that the site publishes. */
import { z } from 'zod';
import { publishedFiles } from '../../content/schema/published.ts';
import type { Schema } from '../content/check.ts';

/** The keywords of JSON Schema that the kit's checker reads. Everything else, descriptions above all, would only add weight. */
const ruleKeys = new Set<string>([
  'type',
  'const',
  'enum',
  'default',
  'anyOf',
  'oneOf',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'minItems',
  'maxItems',
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
]);

/** Returns the schema without everything that is no rule. */
function rulesOf(schema: object): Schema {
  const rules: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema) as [string, unknown][]) {
    if (!ruleKeys.has(key)) continue;
    if (key === 'maximum' && value === Number.MAX_SAFE_INTEGER) continue;
    if (key === 'properties') {
      rules[key] = Object.fromEntries(Object.entries(value as Record<string, object>).map(([name, rule]) => [name, rulesOf(rule)]));
    } else if (key === 'anyOf' || key === 'oneOf') rules[key] = (value as object[]).map(rulesOf);
    else if (key === 'items') rules[key] = rulesOf(value as object);
    else rules[key] = value;
  }
  return rules;
}

/** Returns the rules for a published file. */
export const rulesFor = (file: keyof typeof publishedFiles): Schema =>
  rulesOf(z.toJSONSchema(publishedFiles[file], { io: 'input', reused: 'inline' }));
