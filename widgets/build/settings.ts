import { readFileSync } from 'node:fs';
import type { UserConfig } from 'vite';
import { brandOfKit } from './brand.ts';
import { builtInContent, firstSettings } from './built-in.ts';

const packageFile = new URL('../package.json', import.meta.url);

/** The version of the package. */
export const kitVersion = (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version;

/** What it takes to load the kit's sources: for the build, and for tests. `forFrames` gives them the content of one entry. */
export function kitSettings(options: { forFrames?: boolean } = {}): Pick<UserConfig, 'plugins' | 'define'> {
  return { plugins: [builtInContent(options), brandOfKit(firstSettings)], define: { __KIT_VERSION__: JSON.stringify(kitVersion) } };
}
