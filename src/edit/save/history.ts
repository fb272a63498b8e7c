/**
 * Keeps what every save changed, in a folder of the own folder that nothing else reads, so that it can be undone. Each save is one file,
 * named by its time.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isObject } from '../../../content/read/parse.ts';
import { writeFiles, type FileChange, type Files } from '../../../content/write/write-files.ts';

/** The folder in the own folder; hidden, so that nothing takes it for content. */
const historyFolder = '.history';

/** The most saves that are kept. */
const mostKept = 500;

/** What one file held before and after a save, in Base64 where it is no text. Paths are seen from the own folder. */
interface KeptFile {
  file: string;
  before: string | null;
  after: string | null;
  isBinary: boolean;
}

export interface Save {
  /** The name of its file, without the ending. */
  id: string;
  /** ISO 8601. */
  at: string;
  /** What was done, in a few words. */
  what: string;
  /** The paths of the entries. */
  entries: readonly string[];
  files: readonly KeptFile[];
}

/** A save that is about to be written. */
interface NewSave {
  what: string;
  /** The paths of the entries. */
  entries: readonly string[];
  changes: readonly FileChange[];
  now: Date;
}

/**
 * Keeps a save.
 *
 * @param folder the own folder
 * @returns the file that it stands in
 * @throws {Error} in a sentence, where the disk is full or nobody may write there: nothing is kept then
 */
export function keep(folder: string, { what, entries, changes, now }: NewSave, disk?: Files): string {
  const history = path.join(folder, historyFolder);
  const at = now.toISOString();
  const names = new Set(savesIn(history));
  const [first = ''] = [at, ...Array.from({ length: 1000 }, (_, index) => `${at}-${index + 2}`)]
    .map((name) => name.replace(/[:.]/g, '-'))
    .filter((name) => !names.has(name));
  const file = path.join(history, `${first}.json`);
  const files = changes.map((change) => keptFile(folder, change));
  // Who has the folder in git need not have the history there as well.
  const ignored = path.join(history, '.gitignore');
  writeFiles(
    [
      ...(existsSync(ignored) ? [] : [{ file: ignored, before: undefined, after: '*\n' }]),
      { file, before: undefined, after: `${JSON.stringify({ at, what, entries, files })}\n` },
    ],
    disk,
  );
  for (const old of savesIn(history).slice(0, -mostKept)) rmSync(path.join(history, `${old}.json`), { force: true });
  return file;
}

function keptFile(folder: string, { file, before, after }: FileChange): KeptFile {
  const isBinary = typeof before === 'object' || typeof after === 'object';
  const text = (content: string | Uint8Array | undefined) =>
    content === undefined ? null : isBinary ? Buffer.from(content).toString('base64') : String(content);
  return { file: path.relative(folder, file).split(path.sep).join('/'), before: text(before), after: text(after), isBinary };
}

/** The names of all saves, the earliest first. */
function savesIn(history: string): string[] {
  if (!existsSync(history)) return [];
  return readdirSync(history)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

/** Returns the saves that are kept, the latest first. One that cannot be read is left out. */
export function savesOf(folder: string, most = mostKept): Save[] {
  const history = path.join(folder, historyFolder);
  return savesIn(history)
    .reverse()
    .slice(0, most)
    .flatMap((id) => readSave(folder, id) ?? []);
}

/** Reads one save. @returns undefined where it is not there, or cannot be read */
export function readSave(folder: string, id: string): Save | undefined {
  const history = path.join(folder, historyFolder);
  if (!savesIn(history).includes(id)) return undefined;
  try {
    const read: unknown = JSON.parse(readFileSync(path.join(history, `${id}.json`), 'utf8'));
    return isObject(read) && Array.isArray(read['files']) && Array.isArray(read['entries'])
      ? { ...(read as unknown as Save), id }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Tells whether a later save has changed a file as well. */
export const isSavedSince = (folder: string, { id }: Save, file: string): boolean =>
  savesOf(folder).some((save) => save.id > id && save.files.some((kept) => path.join(folder, ...kept.file.split('/')) === file));

/** Returns what has to change so that a save is undone. */
export function undoing(folder: string, { files }: Save): FileChange[] {
  return [...files].reverse().map(({ file, before, after, isBinary }): FileChange => {
    const content = (text: string | null) => (text === null ? undefined : isBinary ? Buffer.from(text, 'base64') : text);
    return { file: path.join(folder, ...file.split('/')), before: content(after), after: content(before) };
  });
}
