/** The widgets, built with the content of the layers as they are now. */
import path from 'node:path';
import { kitFolder, program } from './places.ts';
import { run } from './run.ts';
import { basePath, siteAddress } from './settings.ts';

/** JavaScript where this is somebody's dependency, else TypeScript. */
const ending = path.extname(import.meta.url);

/** In a process of its own: the kit's bundler keeps what it has read. */
export const buildKit = (): Promise<void> =>
  run(process.execPath, [program(`widgets/build/build${ending}`)], {
    KIT_DIR: kitFolder(),
    SITE_ADDRESS: new URL(basePath(), siteAddress()).href,
  });
