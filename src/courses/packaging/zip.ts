/** Zip files as LMSs take them: reproducible, and without the data descriptors that some stumble over. */
import { zipSync } from 'fflate';

/**
 * A zip file.
 *
 * @param files name → content, in the order in which they stand in it. Names are ASCII: some LMSs refuse others.
 * @throws for a name with another character
 */
export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  for (const name of files.keys()) {
    if (!/^[\x21-\x7e]+$/.test(name)) throw new Error(`A file in a package cannot be called "${name}": only ASCII is safe.`);
  }
  // fflate reads the date in local time; written in local time, it gives the same bytes in every time zone. At noon no clock is set forward.
  const date = new Date(1980, 0, 1, 12);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: date });
}
