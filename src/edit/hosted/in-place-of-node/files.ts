/**
 * Stands in for `node:fs` in the page: the files of the playbook in its memory, by the functions that reading, checking and saving call.
 * Nothing here knows what a playbook is.
 */

interface StoredFile {
  bytes: Uint8Array;
  mtimeMs: number;
}
type Folder = Map<string, StoredFile | Folder>;

const root: Folder = new Map();
/** Counts the writes, so that no two states of a file have the same time. */
let clock = 0;

const isFolder = (item: StoredFile | Folder | undefined): item is Folder => item instanceof Map;
const namesIn = (path: string): string[] => path.split('/').filter((name) => name !== '' && name !== '.');

function itemAt(path: string): StoredFile | Folder | undefined {
  return namesIn(path).reduce<StoredFile | Folder | undefined>((item, name) => (isFolder(item) ? item.get(name) : undefined), root);
}

/** An error with the code that Node gives it. */
function failure(code: string, path: string): Error & { code: string } {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

/** Returns the folder that an item stands in, and the item's name. */
function placeOf(path: string): { folder: Folder; name: string } {
  const names = namesIn(path);
  const name = names.pop() ?? '';
  const folder = itemAt(names.join('/'));
  if (!isFolder(folder)) throw failure(folder === undefined ? 'ENOENT' : 'ENOTDIR', path);
  return { folder, name };
}

export const existsSync = (path: string): boolean => itemAt(path) !== undefined;

export const realpathSync = (path: string): string => path;

class Found {
  readonly name: string;
  readonly parentPath: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly #item: StoredFile | Folder;

  constructor(item: StoredFile | Folder, name: string, parentPath: string) {
    this.#item = item;
    this.name = name;
    this.parentPath = parentPath;
    this.size = isFolder(item) ? 0 : item.bytes.length;
    this.mtimeMs = isFolder(item) ? 0 : item.mtimeMs;
  }

  isDirectory(): boolean {
    return isFolder(this.#item);
  }

  /** There are no links here. */
  isSymbolicLink(): boolean {
    return false;
  }

  isFile(): boolean {
    return !isFolder(this.#item);
  }
}

export function statSync(path: string, { throwIfNoEntry = true }: { throwIfNoEntry?: boolean } = {}): Found | undefined {
  const item = itemAt(path);
  if (item === undefined && throwIfNoEntry) throw failure('ENOENT', path);
  return item && new Found(item, namesIn(path).at(-1) ?? '', '');
}

export function readFileSync(path: string, encoding?: string): Buffer | string {
  const item = itemAt(path);
  if (item === undefined) throw failure('ENOENT', path);
  if (isFolder(item)) throw failure('EISDIR', path);
  const bytes = Buffer.from(item.bytes);
  return encoding === undefined ? bytes : bytes.toString('utf8');
}

export function readdirSync(
  path: string,
  { withFileTypes = false, recursive = false }: { withFileTypes?: boolean; recursive?: boolean } = {},
): (Found | string)[] {
  const folder = itemAt(path);
  if (folder === undefined) throw failure('ENOENT', path);
  if (!isFolder(folder)) throw failure('ENOTDIR', path);
  const found = foundIn(folder, path, recursive);
  return withFileTypes ? found : found.map(({ name, parentPath }) => `${parentPath}/${name}`.slice(path.length + 1));
}

const foundIn = (folder: Folder, path: string, recursive: boolean): Found[] =>
  [...folder].flatMap(([name, item]) => [
    new Found(item, name, path),
    ...(recursive && isFolder(item) ? foundIn(item, `${path}/${name}`, true) : []),
  ]);

export function writeFileSync(path: string, content: string | Uint8Array): void {
  const { folder, name } = placeOf(path);
  if (isFolder(folder.get(name))) throw failure('EISDIR', path);
  clock += 1;
  folder.set(name, { bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content.slice(), mtimeMs: clock });
}

/** Nobody else writes here. */
export const chmodSync = (): void => undefined;

/** Makes a folder with those around it, whether they are asked for or not. */
export function mkdirSync(path: string): void {
  let folder = root;
  for (const name of namesIn(path)) {
    const next = folder.get(name) ?? new Map<string, StoredFile | Folder>();
    if (!isFolder(next)) throw failure('ENOTDIR', path);
    folder.set(name, next);
    folder = next;
  }
}

export function mkdtempSync(prefix: string): string {
  clock += 1;
  const path = `${prefix}${clock}`;
  mkdirSync(path);
  return path;
}

export function rmSync(path: string, { force = false }: { force?: boolean } = {}): void {
  if (!existsSync(path)) {
    if (force) return;
    throw failure('ENOENT', path);
  }
  const { folder, name } = placeOf(path);
  folder.delete(name);
}

export function renameSync(from: string, to: string): void {
  const item = itemAt(from);
  if (item === undefined) throw failure('ENOENT', from);
  const place = placeOf(to);
  rmSync(from);
  place.folder.set(place.name, item);
}

/** Copies a folder with everything in it that the filter lets through. */
export function cpSync(from: string, to: string, { filter = () => true }: { filter?: (path: string) => boolean } = {}): void {
  const item = itemAt(from);
  if (item === undefined) throw failure('ENOENT', from);
  if (!filter(from)) return;
  if (!isFolder(item)) {
    writeFileSync(to, item.bytes);
    return;
  }
  mkdirSync(to);
  for (const name of item.keys()) cpSync(`${from}/${name}`, `${to}/${name}`, { filter });
}
