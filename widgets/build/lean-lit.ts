/** Leaves out of the kit what of Lit nothing in it uses: half a kilobyte. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ourSheets = fileURLToPath(new URL('../element/constructed-sheets.ts', import.meta.url));

/**
 * The Vite plugin that does so. Where a later Lit names its modules otherwise, nothing is left out.
 *
 * - `element/constructed-sheets.ts` stands in the place of Lit's `css-tag.js`.
 * - `LitElement` goes, because the widgets build on its base, `ReactiveElement`. Its module only marks the page as one with Lit, for
 *   polyfills and for hydration, and is kept for that unless it is declared to have no side effects.
 */
export function leanLit(): Plugin {
  return {
    name: 'closing-playbook-lean-lit',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source === './css-tag.js' && /@lit[\\/]reactive-element[\\/]/.test(importer ?? '')) return ourSheets;
      if (source !== 'lit-element/lit-element.js') return undefined;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      return resolved && { ...resolved, moduleSideEffects: false };
    },
  };
}
