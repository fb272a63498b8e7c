/**
 * Writes the JSON Schemas that give completion and checks while writing YAML, and tells the editor which files each is for
 * (`.vscode/settings.json`). `npm ci` runs it as the script `prepare`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { localesOf } from '../layers/locales.ts';
import { loadPlaybook } from '../read/index.ts';
import { editorGlobs, editorSchemas } from './schemas.ts';

const folder = new URL('../../.cache/schemas/', import.meta.url);

const contentFolder = fileURLToPath(new URL('..', import.meta.url));
const [defaultLocale = ''] = localesOf([{ name: 'standard edition', folder: contentFolder }]);
const playbook = await loadPlaybook(path.join(contentFolder, defaultLocale));

await mkdir(folder, { recursive: true });
await Promise.all(
  Object.entries(editorSchemas(playbook.identifiers)).map(([name, schema]) =>
    writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(schema, null, 2)}\n`),
  ),
);

const settingsFile = new URL('../../.vscode/settings.json', import.meta.url);
const before = await readFile(settingsFile, 'utf8');
const schemasByFile = Object.fromEntries(Object.entries(editorGlobs()).map(([name, glob]) => [`./.cache/schemas/${name}.json`, glob]));
const after = `${JSON.stringify({ ...(JSON.parse(before) as object), 'yaml.schemas': schemasByFile }, null, 2)}\n`;
if (after !== before) await writeFile(settingsFile, after);

console.log('Wrote the schemas for the editor to .cache/schemas/.');
