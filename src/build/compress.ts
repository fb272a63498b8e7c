/** Compresses every text file once, at build time, so that servers only choose the file. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';

const text = /\.(?:html|css|js|mjs|json|svg|xml|txt|md|map|xsd)$/;

/** Smaller files are not compressed: the result saves less than the bytes of its own headers. */
const worthwhile = 256;

/**
 * Matches the files that somebody on a call waits for, which are compressed harder. At 200 KB a second the lines of search arrive 30 ms
 * sooner, for half a second of the build; the page of a situation is 11 % smaller, for 37 ms each. Scripts and styles are few, and every
 * page waits for them.
 */
const awaited = /^(?!embed\/)(?:[^/]+\/)?situations\/[^/]+\/index\.html$|(?:^|\/)(?:search\/index\.json|_astro\/[^/]+\.(?:js|css))$/;

/** Matches guides, which are to arrive in one round trip: quality 10 makes one 9 % smaller, for 20 ms of the build. */
const guide = /^(?!embed\/)(?:[^/]+\/)?guides\/[^/]+\/index\.html$/;

/**
 * Writes `<file>.br` and `<file>.gz` beside every text file of a folder that has none yet.
 *
 * One file is compressed after the other: hundreds at once on the thread pool took twice the processor time.
 *
 * @param earlier the folder as it was built before: what is compressed there is taken over where it holds the same
 */
export function compress(folder: string, earlier?: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const present = new Set(files);
  for (const name of files) {
    if (!text.test(name) || present.has(`${name}.br`)) continue;
    const file = path.join(folder, name);
    const content = readFileSync(file);
    if (content.length < worthwhile) continue;
    const { br, gz } = (earlier && compressedIn(path.join(earlier, name), content)) || {
      br: brotli(content, awaited.test(name) ? 11 : guide.test(name) ? 10 : 6),
      gz: gzipSync(content, { level: 6 }),
    };
    writeFileSync(`${file}.br`, br);
    writeFileSync(`${file}.gz`, gz);
  }
}

/**
 * Returns what stands beside a file of the earlier build, if it unpacks to this content: a fifth of the build is compressing, and unpacking
 * takes a tenth of that. Nothing else is asked, so nothing out of date can be taken over.
 */
function compressedIn(file: string, content: Buffer): { br: Buffer; gz: Buffer } | undefined {
  const most = { maxOutputLength: content.length };
  try {
    const [br, gz] = [readFileSync(`${file}.br`), readFileSync(`${file}.gz`)];
    return brotliDecompressSync(br, most).equals(content) && gunzipSync(gz, most).equals(content) ? { br, gz } : undefined;
  } catch {
    return undefined; // There is none, it holds more, or it is damaged.
  }
}

/**
 * Compresses with brotli. Quality 6 takes half the time of 7, for files 1 % larger; 11 takes sixty times as long, for files 12 % smaller.
 */
const brotli = (bytes: Buffer, quality: 6 | 10 | 11): Buffer =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
