/** Writes the schemas that give completion and checking while writing YAML, to where `.vscode/settings.json` looks for them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadPlaybook } from '../read/index.ts';
import { editorSchemas } from './schemas.ts';

const folder = new URL('../../.cache/schemas/', import.meta.url);

const playbook = await loadPlaybook(fileURLToPath(new URL('../en', import.meta.url)));

await mkdir(folder, { recursive: true });
await Promise.all(
  Object.entries(editorSchemas(playbook.identifiers)).map(([name, schema]) =>
    writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(schema, null, 2)}\n`),
  ),
);
console.log('Wrote the schemas for the editor to .cache/schemas/.');
