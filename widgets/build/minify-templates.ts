/** Bundlers leave the text inside html`` and css`` alone: this takes out what the browser does not need. */
import { minifyHTMLLiterals } from 'minify-literals';
import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin } from 'vite';

/** The kit may itself stand under `node_modules`, as part of somebody's dependency. */
const kit = normalizePath(fileURLToPath(new URL('../', import.meta.url)));

/** The Vite plugin that minifies the templates of the kit's own modules. */
export function minifyTemplates(): Plugin {
  return {
    name: 'closing-playbook-minify-templates',
    enforce: 'post', // TypeScript is plain JavaScript by then.
    apply: 'build',
    async transform(code, id) {
      if (!id.startsWith(kit) || id.slice(kit.length).includes('node_modules') || !/\b(?:html|css)`/.test(code)) return undefined;
      // By the file's name it would tell TypeScript, which this is no longer.
      const minified = await minifyHTMLLiterals(code, { fileName: `${id}.js`, sourceMap: false });
      return minified && { code: minified.code, map: null };
    },
  };
}
