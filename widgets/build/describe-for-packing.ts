/** Writes the descriptions of the kit into the folder that is named: packing runs it, because the kit is a package of its own. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeKit } from './describe.ts';

const [, , out = ''] = process.argv;
await describeKit(path.dirname(path.dirname(fileURLToPath(import.meta.url))), out);
