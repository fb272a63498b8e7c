/** Minifies the text in html`` and css`` templates, which bundlers leave alone. */
import { minifyHTMLLiterals } from 'minify-literals';
import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin } from 'vite';

/** The folder of the kit. It may stand under `node_modules`, as part of somebody's dependency. */
const kit = normalizePath(fileURLToPath(new URL('../', import.meta.url)));

/** What was minified, by the code that it was made of: the kit has a dozen bundles, which share most of their modules. */
const minified = new Map<string, ReturnType<typeof minifyHTMLLiterals>>();

/** Makes the Vite plugin that minifies the templates of the kit's own modules. */
export function minifyTemplates(): Plugin {
  return {
    name: 'closing-playbook-minify-templates',
    enforce: 'post', // TypeScript is plain JavaScript by then.
    apply: 'build',
    async transform(code, id) {
      if (!id.startsWith(kit) || id.slice(kit.length).includes('node_modules') || !/\b(?:html|css)`/.test(code)) return undefined;
      // The file's ending would tell the minifier that this is TypeScript, which it is no longer.
      const minifying = minified.get(code) ?? minifyHTMLLiterals(code, { fileName: `${id}.js`, sourceMap: false });
      minified.set(code, minifying);
      const { code: short } = (await minifying) ?? {};
      return short === undefined ? undefined : { code: short, map: null };
    },
  };
}
