/** A branch of a repository in memory, as servers for git have one. */
import { createHash } from 'node:crypto';

export interface Commit {
  id: string;
  message: string;
  files: ReadonlyMap<string, Buffer>;
}

export interface Change {
  path: string;
  content: Buffer | undefined;
}

const blobHash = (content: Buffer): string => createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');

export class FakeRepository {
  readonly commits: Commit[] = [];

  constructor(files: Readonly<Record<string, string>>) {
    this.commit(
      Object.entries(files).map(([path, text]) => ({ path, content: Buffer.from(text) })),
      'First',
    );
  }

  get head(): Commit {
    const commit = this.commits.at(-1);
    if (!commit) throw new Error('There is no commit.');
    return commit;
  }

  at(id: string): Commit | undefined {
    return this.commits.find((commit) => commit.id === id);
  }

  commit(changes: readonly Change[], message: string): Commit {
    const files = new Map(this.commits.at(-1)?.files);
    for (const { path, content } of changes) {
      if (content === undefined) files.delete(path);
      else files.set(path, content);
    }
    const id = createHash('sha1').update(`${this.commits.length} ${message}`).digest('hex');
    const commit = { id, message, files };
    this.commits.push(commit);
    return commit;
  }

  /** What a file holds now. */
  text(path: string): string | undefined {
    return this.head.files.get(path)?.toString('utf8');
  }

  sha(path: string, { files } = this.head): string | undefined {
    const content = files.get(path);
    return content && blobHash(content);
  }

  /** The files and folders of a commit, as git lists them. */
  tree({ files }: Commit): { path: string; type: 'blob' | 'tree'; sha: string }[] {
    const folders = new Set(
      [...files.keys()].flatMap((path) =>
        path
          .split('/')
          .slice(0, -1)
          .map((_, at, names) => names.slice(0, at + 1).join('/')),
      ),
    );
    return [
      ...[...folders].map((path) => ({ path, type: 'tree' as const, sha: createHash('sha1').update(path).digest('hex') })),
      ...[...files].map(([path, content]) => ({ path, type: 'blob' as const, sha: blobHash(content) })),
    ].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  blob(sha: string): Buffer | undefined {
    return this.commits.flatMap(({ files }) => [...files.values()]).find((content) => blobHash(content) === sha);
  }
}
