import path from 'node:path';
import type { Plugin } from 'vite';
import { kitFolder } from './places.ts';

const kit = 'closing-playbook-widgets/';

/**
 * Vite plugin: `closing-playbook-widgets/search` is `search.js` of the kit as built last, and `…/quiz/class` is `quiz-class.js`. In a clone npm links the kit's package; where
 * this is somebody's dependency, there is no such package, and the kit is built with the company's content.
 */
export function kitImports(): Plugin {
  return {
    name: 'kit-imports',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(kit) ? path.join(kitFolder(), `${id.slice(kit.length).replace('/', '-')}.js`) : undefined),
  };
}
