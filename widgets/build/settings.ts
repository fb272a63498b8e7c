import { readFileSync } from 'node:fs';
import type { UserConfig } from 'vite';
import { brandOfKit } from './brand.ts';
import { builtInContent, firstSettings } from './built-in.ts';

const packageFile = new URL('../package.json', import.meta.url);

/** The version of the kit's package. */
export const kitVersion = (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version;

/**
 * Returns the settings of Vite with which the kit's sources load, for the build and for tests.
 * @param options `forFrames`: each widget has the content of one entry
 */
export function kitSettings(options: { forFrames?: boolean } = {}): Pick<UserConfig, 'plugins' | 'define'> {
  return { plugins: [builtInContent(options), brandOfKit(firstSettings)], define: { __KIT_VERSION__: JSON.stringify(kitVersion) } };
}
