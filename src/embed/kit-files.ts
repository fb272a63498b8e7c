/** Files of the kit as the site's pages name them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { kitPlaces } from '../build/releases.ts';
import { fromBase } from '../playbook/links.ts';

/**
 * Returns the address of the script of a frame page. It ends in a hash, so that browsers may keep it for good.
 *
 * @param name as in `widgets/build/entries.ts`: `frame-checklist`
 */
export function frameScript(name: string): string {
  const file = readdirSync(kitPlaces().kit).find((candidate) => candidate.startsWith(`${name}-`) && candidate.endsWith('.js'));
  if (!file) throw new Error(`The kit has no script "${name}": npm run build --workspace widgets.`);
  return fromBase(`/widgets/v1/${file}`);
}

/** Reads the manifest of the kit's elements (`custom-elements.json`), which its build makes from their doc blocks. */
export const kitManifest = (): unknown => JSON.parse(readFileSync(path.join(kitPlaces().kit, 'custom-elements.json'), 'utf8'));
