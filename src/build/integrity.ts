/** Computes the hashes by which browsers check files of the kit (Subresource Integrity). */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** File → `sha384-…`, as the attribute `integrity` takes it. */
export type Integrity = Record<string, string>;

/** Returns the hashes of every file in a folder of the kit. Compressed copies are left out: browsers check the uncompressed file. */
export function integrityOf(folder: string): Integrity {
  const files = readdirSync(folder)
    .filter((file) => !/\.(?:br|gz)$/.test(file))
    .sort();
  return Object.fromEntries(files.map((file) => [file, integrityOfContent(readFileSync(path.join(folder, file)))]));
}

/** Returns the hash of a file's content, as the attribute `integrity` takes it. */
export const integrityOfContent = (content: Buffer): string => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** Returns eight characters that stand for all files together. */
export const fingerprintOf = (integrity: Integrity): string =>
  createHash('sha256').update(JSON.stringify(integrity)).digest('hex').slice(0, 8);
