/**
 * Lets courses on the site load the kit's tracking from the site's copy of the kit, as they load its widgets, so that nothing is bundled
 * twice.
 */
import type { Plugin } from 'vite';
import { basePath } from './settings.ts';

/** Vite plugin: in the browser `closing-playbook-widgets/tracking` is `/widgets/v1/tracking.js`. */
export function trackingAddress(): Plugin {
  return {
    name: 'tracking-address',
    // While writing, Vite looks for the files that scripts import, and would not find this address.
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) =>
      id === 'closing-playbook-widgets/tracking' ? { id: `${basePath()}widgets/v1/tracking.js`, external: 'absolute' } : undefined,
  };
}
