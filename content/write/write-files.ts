/** Writes files all or none, each whole or not at all. */
import { randomUUID } from 'node:crypto';
import * as node from 'node:fs';
import path from 'node:path';

/** What is to stand in a file. */
export interface FileChange {
  file: string;
  /** What stood in it when the change was made; undefined where it is new. */
  before: string | Uint8Array | undefined;
  /** Undefined takes the file away. */
  after: string | Uint8Array | undefined;
}

/** What a test puts in the place of the file system. */
export type Files = Pick<
  typeof node,
  'chmodSync' | 'existsSync' | 'mkdirSync' | 'readFileSync' | 'realpathSync' | 'renameSync' | 'rmSync' | 'statSync' | 'writeFileSync'
>;

/**
 * Writes every file beside its place first, and puts them there once all are on the disk. Where one fails, those that were put there are
 * put back.
 *
 * @throws {Error} with one sentence for the owner: nothing has changed then
 */
export function writeFiles(changes: readonly FileChange[], files: Files = node): void {
  const stale = changes.find((change) => !isAsBefore(change, files));
  if (stale) throw new ChangedMeanwhile(stale.file);
  const written: { temporary: string; file: string; place: string }[] = [];
  const done: FileChange[] = [];
  let at = '';
  try {
    for (const { file, after } of changes) {
      at = file;
      if (after === undefined) continue;
      files.mkdirSync(path.dirname(file), { recursive: true });
      // What a link leads to is written, and the link stays.
      const place = files.existsSync(file) ? files.realpathSync(file) : file;
      const temporary = path.join(path.dirname(place), `.${path.basename(place)}.${randomUUID().slice(0, 8)}.tmp`);
      written.push({ temporary, file, place });
      files.writeFileSync(temporary, after);
      // Who may write to it, like the colleagues of a group on a shared drive, may do so still.
      if (files.existsSync(file)) files.chmodSync(temporary, files.statSync(place).mode);
    }
    for (const change of changes) {
      at = change.file;
      const beside = written.find(({ file }) => file === change.file);
      if (beside) files.renameSync(beside.temporary, beside.place);
      else files.rmSync(change.file);
      done.push(change);
    }
  } catch (error) {
    for (const { temporary } of written) files.rmSync(temporary, { force: true });
    for (const { file, before } of done) {
      if (before === undefined) files.rmSync(file, { force: true });
      else files.writeFileSync(file, before);
    }
    throw new Error(`${at} cannot be written: ${whyNot(error)} Nothing was changed.`, { cause: error });
  }
}

/** Thrown where a file does not hold any more what it held when the change was made. */
export class ChangedMeanwhile extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} has changed since it was read. Nothing was written: run the command again.`);
    this.name = 'ChangedMeanwhile';
    this.file = file;
  }
}

/** Tells whether a file holds what it held when a change was made. */
export function isAsBefore({ file, before }: FileChange, files: Files = node): boolean {
  if (!files.existsSync(file)) return before === undefined;
  return typeof before === 'object' ? Buffer.from(before).equals(files.readFileSync(file)) : files.readFileSync(file, 'utf8') === before;
}

/** Writes one file, in place of what may stand there. @throws {Error} as {@link writeFiles} does */
export function writeOver(file: string, content: string | Uint8Array, files: Files = node): void {
  const before = files.existsSync(file) ? readIfFile(file, files) : undefined;
  writeFiles([{ file, before, after: content }], files);
}

function readIfFile(file: string, files: Files): string {
  try {
    return files.readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${file} cannot be written: ${whyNot(error)} Nothing was changed.`, { cause: error });
  }
}

/** Says in an owner's words why a file could not be read or written. */
export function whyNot(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'the disk is full.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'you may not write there, or another program has it open.';
  if (code === 'EBUSY') return 'another program has it open. Close it there.';
  if (code === 'ENOENT') return 'it is not there.';
  if (code === 'EISDIR') return 'it is a folder. Name a file.';
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'a file stands where its folder should be.';
  return error instanceof Error ? error.message : String(error);
}
