/**
 * Writes the manifest and the types of the kit into the folder given as an argument. Packing runs it as a program, because the kit is a
 * package of its own.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeKit } from './describe.ts';

const [, , out = ''] = process.argv;
await describeKit(path.dirname(path.dirname(fileURLToPath(import.meta.url))), out);
