import { brotliCompressSync, constants } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { PhrasesFile } from '../../../content/schema/published.ts';

const enginePath = fileURLToPath(new URL('../../../widgets/search/situation-search.ts', import.meta.url));

/** The engine as one minified script; it puts `createSituationSearch` on `globalThis.situationSearch`. */
export async function engineScript(): Promise<string> {
  const [built] = [
    await build({
      configFile: false,
      logLevel: 'warn',
      build: { write: false, lib: { entry: enginePath, formats: ['iife'], name: 'situationSearch' } },
    }),
  ].flat();
  if (!built || !('output' in built)) throw new Error('The engine was not bundled.');
  return built.output[0].code;
}

export const brotliBytes = (text: string): number =>
  brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text) },
  }).length;

/** What search needs beside the lines themselves. */
export function searchData(file: PhrasesFile) {
  const of = (entries: { id: string; label: string; when: string; phrasings: string[] }[]) =>
    JSON.stringify(entries.map(({ id, label, when, phrasings }) => ({ id, label, when, phrasings })));
  return { situations: of(file.situations), stepsAndContexts: of([...file.steps, ...file.contexts]) };
}
