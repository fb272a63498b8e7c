/** Leaves out of the kit how Lit serves browsers without constructed sheets: 350 bytes for browsers that could not run the kit anyway. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ours = fileURLToPath(new URL('../element/constructed-sheets.ts', import.meta.url));

/** The Vite plugin that puts `element/constructed-sheets.ts` in the place of Lit's module. Where Lit names it otherwise, Lit's stays. */
export function constructedSheets(): Plugin {
  return {
    name: 'closing-playbook-constructed-sheets',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      return source === './css-tag.js' && /@lit[\\/]reactive-element[\\/]/.test(importer ?? '') ? ours : undefined;
    },
  };
}
