/**
 * Measures what a page downloads against limits: code in brotli at its best; content, and the classic script that holds it, as sites send
 * them. The build prints the sizes and only warns: an owner's own wording or language is no reason to stop. Our own kit is held to the
 * limits by `test/e2e/sizes.test.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

export interface Size {
  what: string;
  bytes: number;
  /** The most bytes that it should have. */
  limit?: number;
}

/** The hardest that is compressed. Tests that build a kit to look at its widgets need no exact sizes: they are a quarter of its build. */
const hardest = Number(process.env['PLAYBOOK_BROTLI_QUALITY']) || constants.BROTLI_MAX_QUALITY;

const compressed = new Map<string, number>();

/** Returns a file's size in brotli. Cached, because widgets share files and a process measures one kit. The best takes sixty times as long. */
function brotli(file: string): number {
  const quality = isData(path.basename(file)) || file.endsWith('.classic.js') ? Math.min(6, hardest) : hardest;
  const bytes =
    compressed.get(file) ?? brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
  compressed.set(file, bytes);
  return bytes;
}

/** Tells whether a file holds data and not code: built-in content, wording, or the rules for content. */
export const isData = (name: string): boolean => /^(?:content|wording|rules)-/.test(name);

const staticImport = /(?:^|[;}])(?:import|export)\s*(?:[^'"();]*?from\s*)?["']\.\/([^"']+)["']/g;
const dynamicImport = /import\(\s*[`"']\.\/([^`"']+)[`"']\s*\)/g;

/** Returns the files that a built file imports, statically or dynamically by the pattern. */
const importsOf = (out: string, file: string, pattern: RegExp): string[] =>
  [...readFileSync(path.join(out, file), 'utf8').matchAll(pattern)].map(([, imported = '']) => imported);

/** Returns a file with everything that it imports, directly or not; with `alsoLazy`, also what it may load on demand. */
function reach(out: string, entry: string, alsoLazy: boolean, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const pattern of alsoLazy ? [staticImport, dynamicImport] : [staticImport]) {
    for (const imported of importsOf(out, entry, pattern)) reach(out, imported, alsoLazy, found);
  }
  return found;
}

const sum = (out: string, files: Iterable<string>): number =>
  [...files].filter((file) => !isData(file)).reduce((bytes, file) => bytes + brotli(path.join(out, file)), 0);

/** Returns the size of what a page with this script loads at once, content apart. */
const atOnce = (out: string, name: string): number => sum(out, reach(out, `${name}.js`, false));

const kilobyte = 1024;

/** Measures a built kit. Limits are for what is loaded at once; what is loaded on demand is listed without one. */
export function measure(out: string): Size[] {
  const files = readdirSync(out).filter((file) => file.endsWith('.js'));
  const whole = atOnce(out, 'closing-playbook');
  const sizes: Size[] = [
    { what: 'whole kit with Lit, content apart: what the one script loads at once', bytes: whole, limit: 28.7 * kilobyte },
    {
      what: 'code that the whole kit loads on demand: search, print, reports, …',
      bytes: sum(out, reach(out, 'closing-playbook.js', true)) - whole,
    },
    { what: 'checklist alone, with Lit', bytes: atOnce(out, 'checklist'), limit: 13.4 * kilobyte },
  ];
  if (files.includes('quiz.js')) sizes.push({ what: 'quiz alone, with Lit', bytes: atOnce(out, 'quiz'), limit: 15.6 * kilobyte });
  if (files.includes('practice.js'))
    sizes.push({ what: 'practice alone, with Lit', bytes: atOnce(out, 'practice'), limit: 14.15 * kilobyte });
  sizes.push({ what: 'phrase picker alone, with Lit', bytes: atOnce(out, 'phrase-picker') });
  const beginnings = files.filter((name) => /^content-[\w-]+-phrase-picker-[\w-]{8}\.js$/.test(name));
  sizes.push({
    what: 'content that the phrase picker begins with, in the language with most',
    bytes: Math.max(...beginnings.map((name) => brotli(path.join(out, name)))),
    limit: 35 * kilobyte,
  });
  const common = reach(out, 'tracking.js', false);
  sizes.push({ what: 'tracking, whatever the format: sessions, the saved state, following the widgets', bytes: sum(out, common) });
  for (const adapter of [...common].flatMap((file) => importsOf(out, file, dynamicImport))) {
    const own = [...reach(out, adapter, false)].filter((file) => !common.has(file));
    sizes.push({ what: `adapter for ${adapter.replace(/-[\w-]{8}\.js$/, '')}`, bytes: sum(out, own), limit: 3 * kilobyte });
  }
  sizes.push({ what: 'classic script, content included', bytes: brotli(path.join(out, 'closing-playbook.classic.js')) });
  for (const file of files.filter((name) => /^(?:frame-|embed\.)/.test(name)).sort())
    sizes.push({ what: file, bytes: brotli(path.join(out, file)) });
  for (const file of files.filter(isData).sort()) sizes.push({ what: file, bytes: brotli(path.join(out, file)) });
  return sizes;
}

/** Prints the sizes, with a warning for each that is over its limit. */
export function printSizes(sizes: readonly Size[]): void {
  console.log('\nSizes in bytes of brotli:');
  for (const { what, bytes, limit } of sizes) {
    const verdict =
      limit === undefined ? '' : bytes > limit ? `  WARNING: over the limit of ${limit} by ${bytes - limit}` : `  of ${limit} allowed`;
    console.log(`  ${String(bytes).padStart(7)}  ${what}${verdict}`);
  }
}
