import path from 'node:path';
import type { Plugin } from 'vite';
import { kitFolder } from './places.ts';

const kit = 'closing-playbook-widgets/';

/**
 * Vite plugin: resolves `closing-playbook-widgets/search` to `search.js` of the kit as last built, and `…/quiz/class` to `quiz-class.js`.
 * In a clone npm links the kit's package. An installed playbook has no such package: its kit is built with the company's content.
 */
export function kitImports(): Plugin {
  return {
    name: 'kit-imports',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(kit) ? path.join(kitFolder(), `${id.slice(kit.length).replace('/', '-')}.js`) : undefined),
  };
}
