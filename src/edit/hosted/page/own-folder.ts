/** The own folder in the memory of the page, kept as it is in the repository. */
import path from 'node:path';
import type { FileChange } from '../../../../content/write/write-files.ts';
import { isForeign } from '../../edition/edition.ts';
import { blobHash } from '../../edition/files.ts';
import { Refusal } from '../../save/wish.ts';
import { mkdirSync, rmSync, writeFileSync } from '../in-place-of-node/files.ts';
import { ServerSaysNo, type Repository } from '../repository/repository.ts';

/** So many files are read at a time. */
const atOnce = 8;

export interface OwnFolder {
  /** Makes the folder as it is in the repository now. @throws {Error} where it cannot be read; {@link notRead} says what that means for a save */
  refresh(): Promise<void>;
  /** Puts changes of files into a commit. @throws {Refusal} in a sentence, where nothing was saved */
  publish(changes: readonly FileChange[], message: string): Promise<void>;
}

/**
 * @param folder the folder in memory
 * @param prefix what paths in the repository begin with
 */
export function ownFolderAt(folder: string, prefix: string, repository: Repository): OwnFolder {
  let head: string | undefined;
  let known = new Map<string, string>();
  const placeOf = (name: string) => path.join(folder, name);

  async function refresh(): Promise<void> {
    mkdirSync(folder);
    const newest = await repository.head();
    if (newest === head) return;
    const files = new Map(
      (await repository.list(newest)).flatMap((file) => {
        const name = file.path.slice(prefix.length);
        return isForeign(name.split('/')[0] ?? '') ? [] : [[name, file] as const];
      }),
    );
    const changed = [...files].filter(([name, { sha }]) => known.get(name) !== sha);
    // Nothing of a reading that fails is taken over: half of it would be a playbook that nobody has written.
    const contents: (readonly [name: string, content: Uint8Array])[] = [];
    for (let first = 0; first < changed.length; first += atOnce) {
      const some = changed.slice(first, first + atOnce);
      contents.push(...(await Promise.all(some.map(async ([name, file]) => [name, await repository.read(file)] as const))));
    }
    for (const [name, content] of contents) {
      mkdirSync(path.dirname(placeOf(name)));
      writeFileSync(placeOf(name), content);
    }
    for (const name of known.keys()) if (!files.has(name)) rmSync(placeOf(name), { force: true });
    known = new Map([...files].map(([name, { sha }]) => [name, sha]));
    head = newest;
  }

  async function publish(changes: readonly FileChange[], message: string): Promise<void> {
    if (head === undefined) throw new Refusal('The repository has not been read. Nothing was saved: save once more.');
    const wanted = changes.map(({ file, after }) => {
      const name = path.relative(folder, file);
      return { path: name, content: typeof after === 'string' ? new TextEncoder().encode(after) : after, sha: known.get(name) };
    });
    try {
      await repository.commit(wanted, message, head);
    } catch (error) {
      throw notWritten(error);
    }
    for (const { path: name, content } of wanted) {
      if (content === undefined) known.delete(name);
      else known.set(name, blobHash(content));
    }
    // Others may have added commits before this one: what they changed is read with the next look at the repository.
    head = undefined;
  }

  return { refresh, publish };
}

/** Makes the refusal of a save before which the repository could not be read. */
export const notRead = (error: unknown): Refusal =>
  notSaved(error, ({ message }) => `What others have saved meanwhile cannot be read: ${message}.`);

/** Makes the refusal of a save that the server did not take, or whose answer has not come. */
export const notWritten = (error: unknown): Refusal =>
  hasNotAnswered(error)
    ? new Refusal(`${inWords(error)} It is not known whether this was saved. Save once more: what was saved is not saved twice.`)
    : notSaved(error, ({ status, message }) => {
        if (status === 409) return 'Somebody else has saved in this moment: save once more.';
        return status === 403 || status === 404 ? `You may not write to this branch: ${message}.` : `The server says: ${message}.`;
      });

/** A network may fail, and a server on the way give up, once the commit has been made. */
const hasNotAnswered = (error: unknown): boolean => !(error instanceof ServerSaysNo) || error.status >= 500;

const inWords = (error: unknown): string =>
  error instanceof ServerSaysNo ? `The server says: ${error.message}.` : error instanceof Error ? error.message : String(error);

const notSaved = (error: unknown, meaning: (error: ServerSaysNo) => string): Refusal =>
  new Refusal(`${whyNot(error, meaning)} Nothing was saved.`);

/** @param meaning says what the server's answer means, other than that it does not know any more who asks */
function whyNot(error: unknown, meaning: (error: ServerSaysNo) => string): string {
  if (!(error instanceof ServerSaysNo)) return inWords(error);
  // A tab is signed in for itself.
  if (error.status === 401) return 'You are not signed in any more. Copy what you have written, load this page again, and sign in.';
  return meaning(error);
}
