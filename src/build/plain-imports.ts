import type { Plugin } from 'vite';

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
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
