/** A branch of a repository on a server, as far as the editor needs it: its files are read, and commits are added. */
import type { HostedEditor } from '../../../../content/schema/hosted-editor.ts';

export interface RemoteFile {
  /** The path in the repository. */
  path: string;
  /** The hash by which git knows its content. */
  sha: string;
}

/** What a commit makes of one file. */
export interface RemoteChange {
  path: string;
  /** What the file is to hold; undefined takes it away. */
  content: Uint8Array | undefined;
  /** The hash of what it has held so far; undefined where it is new. */
  sha: string | undefined;
}

export interface Repository {
  /** Returns the newest commit of the branch. */
  head(): Promise<string>;
  /** Lists the files in the own folder as they stood in a commit; none where the folder is not there yet. */
  list(commit: string): Promise<RemoteFile[]>;
  read(file: RemoteFile): Promise<Uint8Array>;
  /**
   * Adds a commit to the branch: everything in it, or nothing.
   *
   * @param head the commit that the changes were made on
   * @returns the new commit
   * @throws {ServerSaysNo} with the status 409 where somebody else has changed the same meanwhile
   */
  commit(changes: readonly RemoteChange[], message: string, head: string): Promise<string>;
}

/** Where a repository is, and how to speak to its server. */
export interface RepositoryPlace {
  editor: HostedEditor;
  /** Sends a request with the token of whoever is signed in. */
  ask(address: string, request?: RequestInit): Promise<Response>;
}

/** Thrown where a server does not do what it is asked for. */
export class ServerSaysNo extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'ServerSaysNo';
    this.status = status;
  }
}

/** Returns the path that a folder's files begin with. */
export const prefixOf = ({ folder }: HostedEditor): string => (folder === '.' ? '' : `${folder}/`);

export const asJson = (method: string, value: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

/** Reads an answer as JSON of a shape that the server's API promises. @throws {ServerSaysNo} for any but a good one */
export async function jsonOf<Shape>(answer: Promise<Response>): Promise<Shape> {
  const response = await answer;
  if (!response.ok) throw new ServerSaysNo(response.status, await complaintIn(response));
  return (await response.json()) as Shape;
}

/** What a server says in an answer that is no good one. */
export async function complaintIn(response: Response): Promise<string> {
  const text = await response.text();
  try {
    const { message, error } = JSON.parse(text) as { message?: unknown; error?: unknown };
    const said = message ?? error;
    return typeof said === 'string' ? said : JSON.stringify(said ?? response.status);
  } catch {
    return `${response.status} ${response.statusText}`.trim();
  }
}

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
export const fromBase64 = (text: string): Uint8Array => Buffer.from(text, 'base64');
