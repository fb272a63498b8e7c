/** Where the standard edition stands. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

declare global {
  var closingPlaybookContent: string | undefined;
}

/**
 * The folder of this file. Astro bundles what its pages import and runs it from another place: the first who asks is a module that stands
 * where it was written, and tells the others by the global object.
 */
export const standardEdition = (globalThis.closingPlaybookContent ??= fileURLToPath(new URL('.', import.meta.url)));

/** The folder with a folder for each locale: the standard edition, or what `CONTENT_DIR` names in its place. */
export const contentFolder = (): string => path.resolve(process.env['CONTENT_DIR'] ?? standardEdition);
