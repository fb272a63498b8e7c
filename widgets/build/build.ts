/** Builds the package into `dist/`: `npm run build`. */
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { bundleClassic, bundleFrames, bundleModules } from './bundle.ts';
import { readManifest, writeManifest } from './manifest.ts';
import { measure, printSizes } from './sizes.ts';
import { writeTypes } from './types.ts';

const folder = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const out = path.join(folder, 'dist');

await bundleModules(folder, out);
await bundleFrames(folder, out);
await bundleClassic(folder, out);
const manifest = await readManifest(folder);
writeManifest(manifest, out);
writeTypes(manifest, folder, out);
printSizes(measure(out));
