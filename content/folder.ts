/** Tells where the standard edition stands. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

declare global {
  var closingPlaybookContent: string | undefined;
}

/**
 * The folder of this file. Astro bundles what its pages import and runs it from another place. So the first module that asks, which is not
 * bundled, computes the folder and shares it by the global object.
 */
export const standardEdition = (globalThis.closingPlaybookContent ??= fileURLToPath(new URL('.', import.meta.url)));

/** Returns the folder with a folder for each locale: the standard edition, or what `CONTENT_DIR` names in its place. */
export const contentFolder = (): string => path.resolve(process.env['CONTENT_DIR'] ?? standardEdition);
