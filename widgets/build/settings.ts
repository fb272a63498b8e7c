import { readFileSync } from 'node:fs';
import type { Plugin, UserConfig } from 'vite';
import { notKept } from '../../content/browser/stores.ts';
import { brandOfKit } from './brand.ts';
import { builtInContent, firstSettings, type Pages } from './built-in.ts';

const packageFile = new URL('../package.json', import.meta.url);

/** The version of the kit's package. */
export const kitVersion = (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version;

/** Leaves out what an owner does not want browsers to keep. Where everything is kept, nothing of it is in the scripts. */
const keptStores: Plugin = {
  name: 'closing-playbook-kept-stores',
  config: async () => ({ define: { __NOT_KEPT__: notKept((await firstSettings()).hosting.keeps) } }),
};

/**
 * Returns the settings of Vite with which the kit's sources load, for the build and for tests.
 * @param pages the pages that the kit is built for
 */
export function kitSettings(pages: Pages = 'any'): Pick<UserConfig, 'plugins' | 'define'> {
  return {
    plugins: [builtInContent(pages), brandOfKit(firstSettings), keptStores],
    define: { __KIT_VERSION__: JSON.stringify(kitVersion) },
  };
}
