/** Compresses every text file once, at build time, so that servers only choose the file. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const text = /\.(?:html|css|js|mjs|json|svg|xml|txt|md|map|xsd)$/;

/** Smaller files are not compressed: the result saves less than the bytes of its own headers. */
const worthwhile = 256;

/**
 * Matches the files that somebody on a call waits for, which are compressed harder. At 200 KB a second the lines of search arrive 30 ms
 * sooner, for half a second of the build. Scripts and styles are few, and every page waits for them.
 */
const awaited = /(?:^|\/)(?:search\/index\.json|_astro\/[^/]+\.(?:js|css))$/;

/** Matches guides, which are to arrive in one round trip: quality 10 makes one 9 % smaller, for 20 ms of the build. */
const guide = /^(?!embed\/)(?:[^/]+\/)?guides\/[^/]+\/index\.html$/;

/**
 * Writes `<file>.br` and `<file>.gz` beside every text file of a folder that has none yet.
 *
 * One file is compressed after the other: hundreds at once on the thread pool took twice the processor time.
 */
export function compress(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const present = new Set(files);
  for (const name of files) {
    if (!text.test(name) || present.has(`${name}.br`)) continue;
    const file = path.join(folder, name);
    const content = readFileSync(file);
    if (content.length < worthwhile) continue;
    writeFileSync(`${file}.br`, brotli(content, awaited.test(name) ? 11 : guide.test(name) ? 10 : 6));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 6 }));
  }
}

/**
 * Compresses with brotli. Quality 6 takes half the time of 7, for files 1 % larger; 11 takes sixty times as long, for files 12 % smaller.
 */
const brotli = (bytes: Buffer, quality: 6 | 10 | 11): Buffer =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
