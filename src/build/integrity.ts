/** Hashes by which a browser knows that a file of the kit is the one that was meant. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** File → `sha384-…`, as the attribute `integrity` takes it. */
export type Integrity = Record<string, string>;

/** The hashes of every file in a folder of the kit. Compressed copies are the same files to a browser. */
export function integrityOf(folder: string): Integrity {
  const files = readdirSync(folder)
    .filter((file) => !/\.(?:br|gz)$/.test(file))
    .sort();
  return Object.fromEntries(files.map((file) => [file, integrityOfContent(readFileSync(path.join(folder, file)))]));
}

/** The hash of a file's content, as the attribute `integrity` takes it. */
export const integrityOfContent = (content: Buffer): string => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** Eight characters that stand for all files together. */
export const fingerprintOf = (integrity: Integrity): string =>
  createHash('sha256').update(JSON.stringify(integrity)).digest('hex').slice(0, 8);
