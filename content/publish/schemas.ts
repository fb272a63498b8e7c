/** Makes JSON Schemas: for the editor while writing YAML, and for readers of the open data. */
import { z } from 'zod';
import { care } from '../schema/care.ts';
import { contentTypes, type ContentTypeName, type ListedType } from '../schema/index.ts';
import { publishedFiles } from '../schema/published.ts';
import { references } from '../schema/text.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * Returns for each YAML content type the JSON Schema of one of its files.
 *
 * @param known returns the identifiers of a type, which editors then offer where one is named. The content check requires them, not the
 *   schema
 */
export function editorSchemas(known: (type: ListedType) => Iterable<string> = () => []): Partial<Record<ContentTypeName, JsonSchema>> {
  const schemas: Partial<Record<ContentTypeName, JsonSchema>> = {};
  for (const name of Object.keys(contentTypes) as ContentTypeName[]) {
    const { schema, layout } = contentTypes[name];
    if (layout === 'document') continue;
    const isList = layout === 'list' || layout === 'lists-in-folder';
    // Settings may be divided between files, so each file may hold any part of them.
    const described: z.ZodType = isList ? z.array(schema) : name === 'playbook' ? contentTypes.playbook.schema.partial() : schema;
    // Editors know draft 7 best. Keys with a default may be left out ("input").
    const json: JsonSchema = z.toJSONSchema(described, {
      io: 'input',
      target: 'draft-7',
      override({ zodSchema, jsonSchema }) {
        const to = references.get(zodSchema)?.to;
        if (to) jsonSchema.examples = [...known(to)];
      },
    });
    schemas[name] = layout === 'single' ? json : withCare(layout === 'entry-per-file' ? withoutId(json) : json);
  }
  return schemas;
}

/** Returns for each published file (`phrases` for `/api/v1/phrases.json`) its JSON Schema. */
export function publishedSchemas(): Record<keyof typeof publishedFiles, JsonSchema> {
  const schemas = {} as Record<keyof typeof publishedFiles, JsonSchema>;
  for (const name of Object.keys(publishedFiles) as (keyof typeof publishedFiles)[]) {
    // "input": those who bring their own file may leave out keys with a default; our files leave nothing out.
    schemas[name] = z.toJSONSchema(publishedFiles[name], { io: 'input' });
  }
  return schemas;
}

const careProperties = z.toJSONSchema(care, { io: 'input', target: 'draft-7' }).properties ?? {};

/** Adds the keys that say who looks after an entry, and how often. */
function withCare(json: JsonSchema): JsonSchema {
  const { items, oneOf, anyOf, properties } = json;
  return {
    ...json,
    ...(typeof items === 'object' && !Array.isArray(items) ? { items: withCare(items) } : {}),
    ...(oneOf ? { oneOf: oneOf.map(withCare) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(withCare) } : {}),
    ...(properties ? { properties: { ...properties, ...careProperties } } : {}),
  };
}

/** Removes the key `id`, because the name of the file is the identifier. */
function withoutId(json: JsonSchema): JsonSchema {
  const properties = Object.entries(json.properties ?? {}).filter(([key]) => key !== 'id');
  return { ...json, properties: Object.fromEntries(properties), required: (json.required ?? []).filter((key) => key !== 'id') };
}

/** Returns for each schema the glob of the YAML files that it describes, relative to the project. */
export function editorGlobs(): Partial<Record<ContentTypeName, string>> {
  const globs: Partial<Record<ContentTypeName, string>> = {};
  for (const name of Object.keys(contentTypes) as ContentTypeName[]) {
    const { layout, path } = contentTypes[name];
    if (layout === 'document') continue;
    if (name === 'playbook') globs[name] = `content/**/${path}`;
    else globs[name] = layout === 'entry-per-file' || layout === 'lists-in-folder' ? `content/*/${path}/*.yaml` : `content/*/${path}`;
  }
  return globs;
}
