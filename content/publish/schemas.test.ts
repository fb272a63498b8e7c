import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { editorGlobs, editorSchemas, publishedSchemas } from './schemas.ts';

test('an entry with its own file has no key for its identifier; a list is a list of entries', () => {
  const { contexts, phrases, questions, quizzes } = editorSchemas();
  expect(contexts?.properties).not.toHaveProperty('id');
  expect(contexts?.required).toEqual(['label', 'when']);
  expect(quizzes?.properties).not.toHaveProperty('id');
  expect(phrases?.type).toBe('array');
  expect(phrases?.items).toMatchObject({
    type: 'object',
    required: ['id', 'text', 'contexts', 'situations', 'step', 'tones', 'why', 'notWhen'],
  });
  expect(questions?.items).toHaveProperty('oneOf');
});
test('every published file has a schema with a version', () => {
  const schemas = publishedSchemas();
  expect(Object.keys(schemas)).toEqual([
    'phrases',
    'situations',
    'checklists',
    'notes',
    'messages',
    'quizzes',
    'guides',
    'role-plays',
    'practices',
    'sources',
  ]);
  for (const schema of Object.values(schemas)) expect(schema.properties).toMatchObject({ version: { const: 1 } });
});
test('the editor is told where the schema of every YAML file is', async () => {
  const settings: unknown = JSON.parse(await readFile(new URL('../../.vscode/settings.json', import.meta.url), 'utf8'));
  expect(settings).toMatchObject({
    'yaml.schemas': Object.fromEntries(Object.entries(editorGlobs()).map(([name, glob]) => [`./.cache/schemas/${name}.json`, glob])),
  });
  expect(Object.keys(editorGlobs())).toEqual(Object.keys(editorSchemas()));
});

test('an editor offers the identifiers that are there, wherever an entry names another', () => {
  const known = { steps: ['recap', 'goodbye'] } as Partial<Record<string, string[]>>;
  const { phrases } = editorSchemas((type) => known[type] ?? []);
  expect(phrases).toMatchObject({ items: { properties: { step: { examples: ['recap', 'goodbye'] } } } });
});
