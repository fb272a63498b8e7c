import type { Plugin } from 'vite';

const helper = '\0vite/preload-helper.js';

/**
 * Vite plugin: `import()` in the site's scripts stays what it is. Vite has a helper that loads the style sheets of what is imported
 * first, a quarter of the script of every page, and a list of what each import brings along; but nothing that is imported here has a
 * style sheet, and what it brings along is small.
 */
export function plainImports(): Plugin {
  return {
    name: 'closing-playbook-plain-imports',
    enforce: 'pre',
    configEnvironment: () => ({ build: { modulePreload: { polyfill: false, resolveDependencies: () => [] } } }),
    // Each script has a helper of its own, of one line: one that two scripts of a page share would be a request more.
    resolveId: (source, importer) => (source === helper && importer !== undefined ? `${helper}?of=${importer}` : undefined),
    load: (id) => (id.startsWith(helper) ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
