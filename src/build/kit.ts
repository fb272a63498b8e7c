/** Builds the widgets with the content of the layers as they are now. */
import path from 'node:path';
import { kitFolder, program } from './places.ts';
import { run } from './run.ts';
import { basePath, siteAddress } from './settings.ts';

/** The ending of the kit's build script: JavaScript in an installed playbook, otherwise TypeScript. */
const ending = path.extname(import.meta.url);

/** Builds the kit in a process of its own, because its bundler keeps what it has read. */
export const buildKit = (): Promise<void> =>
  run(process.execPath, [program(`widgets/build/build${ending}`)], {
    KIT_DIR: kitFolder(),
    SITE_ADDRESS: new URL(basePath(), siteAddress()).href,
  });
