/**
 * Turns what Node runs itself into JavaScript, because Node strips no types from files under `node_modules`
 * (https://nodejs.org/api/typescript.html#type-stripping-in-dependencies). What only Vite reads stays TypeScript.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';

/** Matches imports of our own modules, static and dynamic. */
const imports = /(\b(?:from|import)\s*\(?\s*')(\.{1,2}\/[^'\n]+)\.ts'/g;

/**
 * Writes `.js` beside each TypeScript module that these modules import, directly or not. Lines and columns stay the same.
 *
 * @param entries modules, `.ts` or `.mjs`; the latter are changed in place
 */
export function writeJavaScript(entries: readonly string[]): void {
  const reached = new Set(entries);
  // The list grows while it is read: imports are followed, too.
  for (const file of reached) {
    const isTypeScript = file.endsWith('.ts');
    const text = readFileSync(file, 'utf8');
    const code = isTypeScript ? stripTypeScriptTypes(text) : text;
    for (const [, , imported = ''] of code.matchAll(imports)) reached.add(path.join(path.dirname(file), `${imported}.ts`));
    writeFileSync(isTypeScript ? file.replace(/\.ts$/, '.js') : file, code.replace(imports, "$1$2.js'"));
  }
}
