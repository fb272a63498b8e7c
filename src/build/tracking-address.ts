/** On the site, a course loads the kit's tracking from where the kit stands, as it loads its widgets: nothing is bundled twice. */
import type { Plugin } from 'vite';
import { basePath } from './settings.ts';

/** Vite plugin: in the browser `closing-playbook-widgets/tracking` is `/widgets/v1/tracking.js`. */
export function trackingAddress(): Plugin {
  return {
    name: 'tracking-address',
    // While writing, Vite looks for what scripts import as files.
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) =>
      id === 'closing-playbook-widgets/tracking' ? { id: `${basePath()}widgets/v1/tracking.js`, external: 'absolute' } : undefined,
  };
}
