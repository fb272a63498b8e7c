/**
 * What Node runs itself, as JavaScript: it strips no types from files under `node_modules`
 * (https://nodejs.org/api/typescript.html#type-stripping-in-dependencies). What only Vite reads stays as it is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';

/** The modules of ours that a module imports, now or later. */
const imports = /(\b(?:from|import)\s*\(?\s*')(\.{1,2}\/[^'\n]+)\.ts'/g;

/**
 * Writes `.js` beside each TypeScript module that these modules reach, with their imports. Lines and columns stay what they are.
 *
 * @param entries modules, `.ts` or `.mjs`; the latter are changed in place
 */
export function writeJavaScript(entries: readonly string[]): void {
  const reached = new Set(entries);
  // What is found on the way is gone through, too.
  for (const file of reached) {
    const isTypeScript = file.endsWith('.ts');
    const text = readFileSync(file, 'utf8');
    const code = isTypeScript ? stripTypeScriptTypes(text) : text;
    for (const [, , imported = ''] of code.matchAll(imports)) reached.add(path.join(path.dirname(file), `${imported}.ts`));
    writeFileSync(isTypeScript ? file.replace(/\.ts$/, '.js') : file, code.replace(imports, "$1$2.js'"));
  }
}
