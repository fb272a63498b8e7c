/**
 * What a page downloads, as brotli at its best, and the most that it should be. The build prints it and warns: an owner's own wording or
 * language is no reason to stop. Our own kit is held to the limits by `test/e2e/sizes.test.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

export interface Size {
  what: string;
  bytes: number;
  /** The most that it should be. */
  limit?: number;
}

const brotli = (file: string): number =>
  brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;

/** Built-in content, wording and the rules for content are data, not code. */
export const isData = (name: string): boolean => /^(?:content|wording|rules)-/.test(name);

const staticImport = /(?:^|[;}])(?:import|export)\s*(?:[^'"();]*?from\s*)?["']\.\/([^"']+)["']/g;
const dynamicImport = /import\(\s*[`"']\.\/([^`"']+)[`"']\s*\)/g;

/** A file and what it imports; with `later`, also what it may load later on. */
function reach(out: string, entry: string, later: boolean, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  const text = readFileSync(path.join(out, entry), 'utf8');
  for (const pattern of later ? [staticImport, dynamicImport] : [staticImport]) {
    for (const [, imported] of text.matchAll(pattern)) if (imported) reach(out, imported, later, found);
  }
  return found;
}

const sum = (out: string, files: Iterable<string>): number =>
  [...files].filter((file) => !isData(file)).reduce((bytes, file) => bytes + brotli(path.join(out, file)), 0);

/** What a page loads at once when it has this script, content apart. */
const atOnce = (out: string, name: string): number => sum(out, reach(out, `${name}.js`, false));

/** As in the budgets of pages. */
const kilobyte = 1024;

/** Measures a built kit. What is loaded later on, when something is asked for, is not among what limits are for: it is told beside it. */
export function measure(out: string): Size[] {
  const files = readdirSync(out).filter((file) => file.endsWith('.js'));
  const whole = atOnce(out, 'closing-playbook');
  const sizes: Size[] = [
    { what: 'whole kit with Lit, content apart: what the one script loads at once', bytes: whole, limit: 26 * kilobyte },
    {
      what: 'code that the whole kit loads later: search, print, reports, …',
      bytes: sum(out, reach(out, 'closing-playbook.js', true)) - whole,
    },
    { what: 'checklist alone, with Lit', bytes: atOnce(out, 'checklist'), limit: 12.5 * kilobyte },
  ];
  if (files.includes('quiz.js')) sizes.push({ what: 'quiz alone, with Lit', bytes: atOnce(out, 'quiz'), limit: 15 * kilobyte });
  if (files.includes('practice.js')) sizes.push({ what: 'practice alone, with Lit', bytes: atOnce(out, 'practice'), limit: 14 * kilobyte });
  sizes.push({ what: 'phrase picker alone, with Lit', bytes: atOnce(out, 'phrase-picker') });
  const common = reach(out, 'tracking.js', false);
  sizes.push({ what: 'tracking, whatever the format: sessions, the saved state, following the widgets', bytes: sum(out, common) });
  for (const [prefix, format] of Object.entries({ 'scorm-12-': 'SCORM 1.2', 'scorm-2004-': 'SCORM 2004', 'cmi5-': 'cmi5' })) {
    const entry = files.find((file) => file.startsWith(prefix));
    if (!entry) throw new Error(`There is no ${prefix}….js among the built files.`);
    const own = [...reach(out, entry, false)].filter((file) => !common.has(file));
    sizes.push({ what: `adapter for ${format}`, bytes: sum(out, own), limit: 3 * kilobyte });
  }
  sizes.push({ what: 'classic script, content included', bytes: brotli(path.join(out, 'closing-playbook.classic.js')) });
  for (const file of files.filter((name) => /^(?:frame-|embed\.)/.test(name)).sort())
    sizes.push({ what: file, bytes: brotli(path.join(out, file)) });
  for (const file of files.filter(isData).sort()) sizes.push({ what: file, bytes: brotli(path.join(out, file)) });
  return sizes;
}

/** Prints the sizes, each that is over its limit with a warning. */
export function printSizes(sizes: readonly Size[]): void {
  console.log('\nSizes in bytes of brotli:');
  for (const { what, bytes, limit } of sizes) {
    const verdict =
      limit === undefined ? '' : bytes > limit ? `  WARNING: over the limit of ${limit} by ${bytes - limit}` : `  of ${limit} allowed`;
    console.log(`  ${String(bytes).padStart(7)}  ${what}${verdict}`);
  }
}
