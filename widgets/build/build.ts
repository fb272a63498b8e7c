/** Builds the package into `dist/`, or into the folder that `KIT_DIR` names: `npm run build`. */
import { cpSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { bundleClassic, bundleFrames, bundleModules } from './bundle.ts';
import { writeNotices } from './notices.ts';
import { measure, printSizes } from './sizes.ts';

const folder = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const out = path.resolve(process.env['KIT_DIR'] ?? path.join(folder, 'dist'));
/**
 * The folder of the manifest and the types, if the whole project was packed as a dependency: making them takes a compiler, which an
 * installed copy does not have.
 */
const described = path.join(folder, 'described');

await bundleModules(folder, out);
await bundleFrames(folder, out);
await bundleClassic(folder, out);
writeNotices(folder, out);
if (existsSync(described)) cpSync(described, out, { recursive: true });
else await (await import('./describe.ts')).describeKit(folder, out);
printSizes(measure(out));
