import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { namedTypes } from '../../../content/schema/index.ts';
import { keysOf } from '../../../content/sheets/columns.ts';
import { configurationOf } from './configuration.ts';
import { formsOf, type FormField } from './form.ts';
import { collectionName, readCollectionName } from './names.ts';

const languages = [
  { locale: 'en', name: 'English' },
  { locale: 'es', name: 'Español' },
];

/** The part of a configuration that the tests look at. */
interface Collection {
  name: string;
  label: string;
  folder?: string;
  hide?: boolean;
  files?: { name: string; file: string; fields: Field[] }[];
  fields?: Field[];
}
interface Field {
  name: string;
  label: string;
  hint?: string;
  widget: string;
  collection?: string;
  required?: boolean;
  fields?: Field[];
  types?: { name: string; fields: Field[] }[];
}

const made = (of = languages) =>
  JSON.parse(JSON.stringify({ ...configurationOf(of), backend: { name: 'test-repo' } })) as { collections: Collection[] };

/** The schema that comes with the editor. Zod has no "not"; the field types of others' making are those that we make. */
function sveltiaSchema(): z.ZodType {
  const schema = JSON.parse(
    readFileSync(new URL('../../../node_modules/@sveltia/cms/schema/sveltia-cms.json', import.meta.url), 'utf8'),
  ) as {
    definitions: { CustomField: { properties: Record<string, unknown> } };
  };
  schema.definitions.CustomField.properties['widget'] = { enum: ['entries', 'colour'] };
  return z.fromJSONSchema(schema as unknown as Parameters<typeof z.fromJSONSchema>[0]);
}

test('what the editor is told fits its own schema', () => {
  const schema = sveltiaSchema();
  const configuration = made(languages.slice(0, 1));
  expect(schema.safeParse(configuration).error?.issues ?? []).toEqual([]);
  // The check can fail.
  const [first] = configuration.collections;
  first?.fields?.forEach((field) => Object.assign(field, { required: 'perhaps' }));
  first?.files?.forEach((file) => Object.assign(file, { fields: 3 }));
  expect(schema.safeParse(configuration).success).toBe(false);
});

test('every content type has a form in every language', () => {
  const { collections } = made();
  const places = collections.flatMap(({ folder, files = [] }) => [
    ...(folder === undefined ? [] : [folder]),
    ...files.map(({ file }) => file),
  ]);
  for (const { locale } of languages) {
    for (const { layout, path } of namedTypes)
      expect(places).toContain(`${locale}/${layout === 'single' ? path.replace('.yaml', '.json') : path.replace('.yaml', '')}`);
  }
});

test('every key of every type is a field, with the description of the schema as its help', () => {
  const everyField = (fields: readonly FormField[]): FormField[] =>
    fields.flatMap((field) => [field, ...('fields' in field.value ? everyField(field.value.fields) : [])]);
  for (const { name } of namedTypes) {
    for (const { fields } of formsOf(name)) {
      expect(fields.length).toBeGreaterThan(0);
      for (const { label } of everyField(fields)) expect(label).toMatch(/^[A-Z]/);
    }
  }
  const phrases = made().collections.find(({ name }) => name === 'en-phrases');
  const text = phrases?.fields?.find(({ name }) => name === 'text');
  expect(text).toMatchObject({ label: 'Text', widget: 'text', required: true, maxlength: 400 });
  expect(text?.hint).toContain('The line as it is said');
  expect(phrases?.fields?.find(({ name }) => name === 'notWhen')?.label).toBe('Not when');
});

test('the settings that owners change most come first, and none is lost', () => {
  const files = made().collections.find(({ name }) => name === 'settings')?.files ?? [];
  const keys = (name: string) => (files.find((file) => file.name === name)?.fields ?? []).map((field) => field.name);
  expect(keys('settings').slice(0, 4)).toEqual(['name', 'shortName', 'tagline', 'accent']);
  expect(keys('settings-en').slice(0, 4)).toEqual(['name', 'shortName', 'tagline', 'accent']);
  expect(keys('settings').indexOf('locales')).toBeLessThan(keys('settings').indexOf('hosting'));
  expect(new Set([...keys('settings'), ...keys('settings-en')])).toEqual(new Set(keysOf('playbook')));
});

test('a colour and a picture of the brand have fields of their own, wherever they stand', () => {
  const files = made().collections.find(({ name }) => name === 'settings')?.files ?? [];
  for (const { fields } of files) {
    const widget = (name: string, within = fields) => within.find((field) => field.name === name)?.widget;
    for (const key of ['accent', 'caution'])
      for (const shade of ['light', 'dark']) expect(widget(shade, fields.find(({ name }) => name === key)?.fields)).toBe('colour');
    for (const key of ['logo', 'logoDark', 'icon']) expect(widget(key)).toBe('image');
    expect(widget('typeface')).toBe('text');
  }
});

test('what names other entries is chosen among those of the same language', () => {
  const { collections } = made();
  const names = new Set(collections.map(({ name }) => name));
  const relations = (fields: readonly Field[]): Field[] =>
    fields.flatMap((field) => [...(field.widget === 'entries' ? [field] : []), ...relations(field.fields ?? [])]);
  let count = 0;
  for (const { name, fields = [] } of collections) {
    for (const { collection } of relations(fields)) {
      expect(names).toContain(collection);
      expect(collection?.slice(0, 3)).toBe(name.slice(0, 3));
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(50);
  // Of Sveltia's own fields for it, none: it would keep what is named from being taken out, and change what names it.
  expect(JSON.stringify(collections)).not.toContain('"relation"');
});

test('each kind of question has a list and a form of its own, and references reach all of them', () => {
  const questions = made().collections.filter(({ folder }) => folder === 'en/questions');
  expect(questions.map(({ name }) => name)).toEqual([
    'en-questions-single',
    'en-questions-several',
    'en-questions-order',
    'en-questions-find-mistake',
    'en-questions',
  ]);
  expect(questions.map(({ hide }) => hide ?? false)).toEqual([false, false, false, false, true]);
});

test('no two collections are called the same', () => {
  const names = made().collections.map(({ name }) => name);
  expect(names.length).toBe(new Set(names).size);
});

test.each(['en', 'es-419', 'zh-Hant-TW'])('the name of a collection says its language and its type: %s', (locale) => {
  const folders = ['phrases', 'guides', 'questions'];
  expect(readCollectionName(collectionName(locale, 'guides'), folders)).toEqual({ locale, folder: 'guides' });
  expect(readCollectionName(collectionName(locale, 'questions', 'find-mistake'), folders)).toEqual({ locale, folder: 'questions' });
  expect(readCollectionName(collectionName(locale, 'guideParts'), folders)).toBeUndefined();
});
