/** Saves what somebody changed: worked out, checked as a whole, kept in the history, and written all or nothing. */
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { ChangedMeanwhile, isAsBefore, writeFiles, type FileChange, type Files } from '../../../content/write/write-files.ts';
import type { Edition, EditionPlace, Editions } from '../edition/edition.ts';
import type { Complaint } from './complaints.ts';
import { isSavedSince, keep, readSave, undoing } from './history.ts';
import { planOf } from './plan.ts';
import { rehearse } from './rehearse.ts';
import { settled, unsettledSaves, type Choice, type Unsettled } from './unsettled.ts';
import { Refusal, wishesOf, type Conflict, type Operation } from './wish.ts';

export interface SavePlace extends EditionPlace {
  editions: Editions;
  /** Puts the changes where others have them, too, before they are written here. @throws {Refusal} where that is not possible */
  publish?: (changes: readonly FileChange[], what: string) => Promise<void>;
  /** Whether each save becomes a commit. */
  commit?: boolean;
  /** What a test puts in the place of the file system. */
  files?: Files;
  now?: () => Date;
}

/** A save that was refused. */
export interface Refused {
  at: Date;
  what: string;
  message: string;
  complaints: readonly Complaint[];
  conflicts: readonly Conflict[];
}

/** What somebody is told after a save. */
export interface Saved {
  files: readonly string[];
  /** What did not work beside it, like a commit; the save stands. */
  remark?: string;
}

export interface Saving {
  /** Saves operations on the files that the editor shows. @throws {Refusal} where nothing was saved */
  save(operations: readonly Operation[], what: string, seen: (sha: string) => string | undefined): Promise<Saved>;
  /** Saves what pages of our own ask for. @throws {Refusal} where nothing was saved */
  change(plan: (edition: Edition) => Promise<FileChange[]> | FileChange[], what: string, entries: readonly string[]): Promise<Saved>;
  /** Undoes one save. @throws {Refusal} where something else has changed the same files since */
  undo(id: string): Promise<Saved>;
  /** The last save that was refused, until one succeeds. */
  refused(): Refused | undefined;
  /** The entries that somebody else had changed meanwhile, until somebody chooses which of both is to stand. */
  unsettled(): readonly Unsettled[];
  /** Saves what is left of an entry once somebody has chosen. @throws {Refusal} where nothing was saved: then it is unsettled still */
  settle(path: string, choice: Choice, what: string): Promise<Saved>;
}

/** Makes what saves, one after the other. */
export function savingAt(place: SavePlace): Saving {
  const { editions, project, commit = false, publish, files, now = () => new Date() } = place;
  let last: Refused | undefined;
  const waiting = unsettledSaves();
  let queue: Promise<unknown> = Promise.resolve();

  async function write(what: string, entries: readonly string[], plan: (edition: Edition) => Promise<FileChange[]> | FileChange[]) {
    try {
      const edition = await editions.now();
      const changes = await plan(edition);
      if (changes.length === 0) {
        last = undefined;
        waiting.drop(entries);
        return { files: [] };
      }
      const { complaints, checked, inPlace } = await rehearse(changes, edition, project);
      if (complaints.length > 0) throw new Complaints(complaints);
      await publish?.(changes, what);
      const saved = put(changes, edition, what, entries);
      editions.adopt(checked, inPlace, saved.files);
      last = undefined;
      waiting.drop(entries);
      return commit ? await committed(saved, edition.own.folder, what) : saved;
    } catch (error) {
      const refusal = asRefusal(error);
      const complaints = refusal instanceof Complaints ? refusal.complaints : [];
      last = { at: now(), what, message: refusal.message, complaints, conflicts: refusal.conflicts };
      if (refusal.conflicts.length > 0) waiting.add(refusal, what);
      throw refusal;
    }
  }

  function put(changes: readonly FileChange[], { own }: Edition, what: string, entries: readonly string[]): Saved {
    const stale = changes.find((change) => !isAsBefore(change, files));
    if (stale) throw new ChangedMeanwhile(stale.file);
    const kept = keep(own.folder, { what, entries, changes, now: now() }, files);
    try {
      writeFiles(changes, files);
    } catch (error) {
      rmSync(kept, { force: true });
      throw error;
    }
    return { files: changes.map(({ file }) => file) };
  }

  const next = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = queue.then(work, work);
    queue = done.catch(() => undefined);
    return done;
  };

  return {
    save: (operations, what, seen) =>
      next(() => {
        const entries = operations.map((operation) => operation.path);
        return write(what, entries, async (edition) => planOf(wishesOf(operations, edition, seen), edition, project));
      }),
    change: (plan, what, entries) => next(() => write(what, entries, plan)),
    undo: (id) =>
      next(async () => {
        const { own } = await editions.now();
        const save = readSave(own.folder, id);
        if (!save) throw new Refusal('This save is not kept any more.');
        const changes = undoing(own.folder, save);
        const stale = changes.find((change) => !isAsBefore(change, files));
        if (stale) {
          const name = path.basename(stale.file);
          throw new Refusal(
            isSavedSince(own.folder, save, stale.file)
              ? `${name} has changed since this save. Undo what was saved after it first, the latest before the others.`
              : `${name} has been changed since this save, and not here: by hand, or by another program. What it held before the save stands in "What changed".`,
          );
        }
        return write(`Undo: ${save.what}`, save.entries, () => changes);
      }),
    refused: () => last,
    unsettled: () => waiting.all(),
    settle: (path, choice, what) =>
      next(async () => {
        const item = waiting.of(path);
        if (!item) throw new Refusal('This is settled already.');
        const saved = await write(what, [path], (edition) => planOf(settled(item, choice, edition), edition, project));
        waiting.dropAlong(item);
        return saved;
      }),
  };
}

/** Thrown for a save with which something would be wrong. */
class Complaints extends Refusal {
  readonly complaints: readonly Complaint[];

  constructor(complaints: readonly Complaint[]) {
    super(complaints.map(({ text }) => text).join('\n'));
    this.complaints = complaints;
  }
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof ChangedMeanwhile)
    return new Refusal(`${path.basename(error.file)} has changed on the disk in this moment. Nothing was saved: save once more.`);
  return new Refusal(error instanceof Error ? error.message : String(error));
}

const run = promisify(execFile);

/** Makes a commit of a save. A commit that does not succeed leaves the save as it is. */
async function committed(saved: Saved, folder: string, what: string): Promise<Saved> {
  try {
    const files = [...saved.files];
    await run('git', ['add', '--all', '--', ...files], { cwd: folder });
    await run('git', ['commit', '--quiet', '--message', what, '--', ...files], { cwd: folder });
    return saved;
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim().split('\n')[0] ?? String(error);
    return { ...saved, remark: `It is saved, and not committed: ${said}` };
  }
}
