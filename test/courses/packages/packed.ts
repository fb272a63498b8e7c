/** Packages, unpacked. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { formatNames, type Format } from '../../../src/courses/formats.ts';

const folder = path.resolve('dist/courses');

/** A package, unpacked: name → content. */
export type PackageFiles = ReadonlyMap<string, string>;

export interface Packed {
  /** The name of the zip file. */
  name: string;
  format: Format;
  bytes: Buffer;
  readonly files: Map<string, string>;
}

/** The files of a zip, as text. */
export const unpacked = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([file, content]) => [file, strFromU8(content)]));

/** @param from the folder of the zip files, each of which is unpacked when its files are asked for */
export function packed(from = folder): Packed[] {
  return readdirSync(from)
    .filter((name) => name.endsWith('.zip'))
    .map((name) => {
      const bytes = readFileSync(path.join(from, name));
      const format = formatNames.find((each) => name.endsWith(`-${each}.zip`));
      if (!format) throw new Error(`${name} is of no known format.`);
      let files: Map<string, string> | undefined;
      return {
        name,
        format,
        bytes,
        get files() {
          return (files ??= unpacked(bytes));
        },
      };
    });
}
