/** Writes zip files as LMSs take them: reproducible, and without data descriptors, which some cannot read. */
import { zipSync } from 'fflate';

/**
 * Writes a zip file.
 *
 * @param files name → content, in the order of the zip file. Names are ASCII, because some LMSs refuse others
 * @throws for a name with another character
 */
export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  for (const name of files.keys()) {
    if (!/^[\x21-\x7e]+$/.test(name)) throw new Error(`A file in a package cannot be called "${name}": only ASCII is safe.`);
  }
  // fflate reads the date in local time, so a date made in local time gives the same bytes in every time zone. No clock is set forward at
  // noon.
  const date = new Date(1980, 0, 1, 12);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: date });
}
