/** Compresses every text file once, at build time, so that servers only choose the file. */
import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { workFolder } from './places.ts';

const text = /\.(?:html|css|js|mjs|json|svg|xml|txt|md|map|xsd)$/;

/** Smaller files are not compressed: the result saves less than the bytes of its own headers. */
const worthwhile = 256;

/**
 * Matches the files that somebody on a call waits for, which are compressed harder. At 200 KB a second the lines of search arrive 30 ms
 * sooner, for half a second of the build; the page of a situation is 11 % smaller, for 37 ms each. Scripts and styles are few, and every
 * page waits for them.
 */
const awaited = /^(?!embed\/)(?:[^/]+\/)?situations\/[^/]+\/index\.html$|(?:^|\/)(?:search\/index\.json|_astro\/[^/]+\.(?:js|css))$/;

/**
 * Matches guides, which are to arrive in one round trip: quality 10 makes one 9 % smaller, for 20 ms of the build. And all lines of search,
 * which half of all queries wait for: 5 of 55 KB less, for 200 ms.
 */
const soon = /^(?!embed\/)(?:[^/]+\/)?guides\/[^/]+\/index\.html$|^(?:[^/]+\/)?search\/lines\.json$/;

/** The hardest that is compressed. Tests that build a site to look at its pages need no small ones. */
const hardest = Number(process.env['PLAYBOOK_BROTLI_QUALITY']) || 11;

/** The hash of a file's content and of how it was compressed, and marks of its two copies. */
type Compressed = readonly [hash: string, br: string, gz: string];

/** What a build has compressed, by file. */
type Compressions = Partial<Record<string, Compressed>>;

/**
 * Writes `<file>.br` and `<file>.gz` beside every text file of a folder that has none yet.
 *
 * One file is compressed after the other: hundreds at once on the thread pool took twice the processor time.
 *
 * @param earlier the folder as it was built before: what is compressed there is taken over where it is of the same content
 * @param recordFile where it is kept what `earlier` holds; written anew for the next build
 */
export function compress(folder: string, earlier?: string, recordFile = workFolder('compressed.json')): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const present = new Set(files);
  const before = earlier === undefined ? {} : recordIn(recordFile);
  const now: Compressions = {};
  for (const name of files) {
    if (!text.test(name) || present.has(`${name}.br`)) continue;
    const file = path.join(folder, name);
    const content = readFileSync(file);
    if (content.length < worthwhile) continue;
    const address = name.split(path.sep).join('/');
    const quality = Math.min(awaited.test(address) ? 11 : soon.test(address) ? 10 : 6, hardest);
    const hash = createHash('sha256').update(content).update(`${quality} ${version}`).digest('base64');
    if (!earlier || !takenOver(path.join(earlier, name), file, before[name], hash)) {
      writeFileSync(`${file}.br`, brotli(content, quality));
      writeFileSync(`${file}.gz`, gzipSync(content, { level: Math.min(6, hardest) }));
    }
    if (earlier) now[name] = [hash, markOf(`${file}.br`), markOf(`${file}.gz`)];
  }
  if (!earlier) return;
  mkdirSync(path.dirname(recordFile), { recursive: true });
  writeFileSync(recordFile, JSON.stringify(now));
}

/** Changes with this file and with the libraries that compress. */
const version = createHash('sha256')
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .update(JSON.stringify([process.versions['brotli'], process.versions.zlib, process.version]))
  .digest('base64');

/**
 * Takes over the copies of an earlier file: half of a build is compressing. They have to be of the same content, and untouched since they
 * were written, so nothing out of date can be taken over.
 *
 * @returns whether it did
 */
function takenOver(earlier: string, file: string, recorded: Compressed | undefined, hash: string): boolean {
  if (recorded?.[0] !== hash) return false;
  const [, ...marks] = recorded;
  const endings = ['.br', '.gz'];
  if (endings.some((ending, at) => markOf(earlier + ending) !== marks[at])) return false;
  for (const ending of endings) {
    try {
      // No second copy on the disk: the earlier folder is about to go.
      linkSync(earlier + ending, file + ending);
    } catch {
      copyFileSync(earlier + ending, file + ending); // The folders are on two disks.
    }
  }
  return true;
}

/** Returns what changes when somebody writes to a file: its size and the time. Empty where there is none. */
function markOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.size} ${found.mtimeMs}` : '';
}

function recordIn(file: string): Compressions {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Compressions;
  } catch {
    return {}; // There is none, or it is damaged.
  }
}

/**
 * Compresses with brotli. Quality 6 takes half the time of 7, for files 1 % larger; 11 takes sixty times as long, for files 12 % smaller.
 */
const brotli = (bytes: Buffer, quality: number): Buffer =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
