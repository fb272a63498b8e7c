/**
 * Answers what the editor in the browser asks of a repository, in the words of Gitea's API (https://docs.gitea.com/api/): the files are the
 * entries of the playbook, a commit is a save. Only what Sveltia CMS asks for is there.
 */
import { readFileSync } from 'node:fs';
import { percentDecoded } from '../../../content/percent-decoded.ts';
import { isObject } from '../../../content/read/parse.ts';
import { mediaType } from '../../hosting/media-types.ts';
import type { Edition, Editions } from '../edition/edition.ts';
import { savesOf } from '../save/history.ts';
import type { Saving } from '../save/save.ts';
import { Refusal, type Operation } from '../save/wish.ts';
import { json, text, type Answer } from './answer.ts';

/** The repository that the editor is told to work on. */
export const repository = 'playbook/playbook';
export const branch = 'main';

/** The version of Gitea whose API this is part of. */
const version = '1.24.0';

/** So many files are listed or sent at once: each request looks whether anything on the disk has changed. */
const mostItems = 10_000;

const megabyte = 1024 * 1024;

export interface GiteaRequest {
  method: string;
  /** What stands behind `/api/v1`. */
  path: string;
  query: URLSearchParams;
  body: Uint8Array;
}

/**
 * Makes the answers of the API.
 *
 * @param afterConflict what to do where somebody else has changed the same, in a sentence
 */
export function giteaApi(editions: Editions, saving: Saving, afterConflict: string): (request: GiteaRequest) => Promise<Answer> {
  /** Every text that has been shown, by its hash: what a browser has changed is worked out against what it had seen. */
  const shown = new Map<string, string>();
  const showing = (now: Edition): Edition => {
    for (const { sha, text: content } of now.entries.values()) shown.set(sha, content);
    return now;
  };

  return async ({ method, path, query, body }) => {
    if (path === '/version') return json({ version });
    if (path === '/user') return json({ id: 1, login: 'you', full_name: 'You', email: 'you@localhost', avatar_url: '', html_url: '' });
    if (path === '/settings/api') return json(limits);
    const [, rest] = new RegExp(`^/repos/${repository}(/.*)?$`).exec(path) ?? [];
    if (!path.startsWith(`/repos/${repository}`)) return json({ message: 'There is no such address.' }, 404);
    if (rest === undefined) return json({ name: 'playbook', full_name: repository, default_branch: branch, permissions: rights });
    if (rest === '/contents' && method === 'POST') return save(body);
    const now = showing(await editions.now());
    if (rest === '/file-contents') return contents(now, body);
    if (rest === `/branches/${branch}`) return json({ name: branch, commit: { id: now.head, message: '' } });
    if (rest.startsWith('/git/trees/')) return tree(now, Number(query.get('page') ?? 1));
    if (rest === '/commits') return json(commits(now, query.get('path') ?? ''));
    const [, file] = new RegExp(`^/(?:raw|media/${branch})/(.+)$`).exec(rest) ?? [];
    return file === undefined ? json({ message: 'There is no such address.' }, 404) : rawFile(now, percentDecoded(file));
  };

  async function save(body: Uint8Array): Promise<Answer> {
    let asked: { operations: Operation[]; message: string };
    try {
      asked = commitIn(body);
    } catch (error) {
      return json({ message: error instanceof Error ? error.message : String(error) }, 400);
    }
    try {
      const before = [...(await editions.now()).entries.keys()];
      const saved = await saving.save(asked.operations, asked.message, (sha) => shown.get(sha));
      const now = showing(await editions.now());
      const named = new Set(asked.operations.flatMap(({ path, from = path }) => [path, from]));
      return json(
        {
          commit: { sha: now.head, created: new Date().toISOString() },
          files: asked.operations.map(({ path }) => {
            const file = now.entries.get(path) ?? now.assets.get(path);
            return file ? { path, sha: file.sha } : null;
          }),
          ...(saved.remark === undefined ? {} : { remark: saved.remark }),
          // What was hidden with something is still in the lists of a browser that has not been told.
          othersWent: before.some((path) => !now.entries.has(path) && !named.has(path)),
        },
        201,
      );
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const complaints = saving.refused()?.complaints ?? [];
      return json(
        {
          message: [error.message, ...(error.conflicts.length > 0 ? [afterConflict] : [])].join(' '),
          complaints: complaints.map(({ path, keys, text: said }) => ({ path, keys, text: said })),
        },
        error.status,
      );
    }
  }
}

const rights = { admin: false, push: true, pull: true };

const limits = {
  default_paging_num: mostItems,
  max_response_items: mostItems,
  default_max_blob_size: 10 * megabyte,
  default_max_response_size: 100 * megabyte,
};

function tree({ entries, assets, head }: Edition, page: number): Answer {
  const all = [...entries.values(), ...assets.values()];
  const files = all.slice((page - 1) * mostItems, page * mostItems).map((file) => ({
    path: file.path,
    mode: '100644',
    type: 'blob',
    sha: file.sha,
    size: 'size' in file ? file.size : Buffer.byteLength(file.text),
  }));
  return json({ sha: head, tree: files, page, total_count: all.length, truncated: page * mostItems < all.length });
}

function contents({ entries }: Edition, body: Uint8Array): Answer {
  const asked: unknown = JSON.parse(Buffer.from(body).toString('utf8'));
  const paths: unknown[] = isObject(asked) && Array.isArray(asked['files']) ? asked['files'] : [];
  return json(
    paths.map((path) => {
      const file = entries.get(String(path));
      return file ? { path: file.path, sha: file.sha, encoding: 'base64', content: Buffer.from(file.text).toString('base64') } : null;
    }),
  );
}

function rawFile({ entries, assets }: Edition, path: string): Answer {
  const entry = entries.get(path);
  if (entry) return text(entry.text);
  const asset = assets.get(path);
  if (!asset) return json({ message: `There is no file ${path}.` }, 404);
  // A drawing that is opened by itself may hold a script.
  return {
    type: mediaType(asset.file),
    body: readFileSync(asset.file),
    headers: { 'content-security-policy': "default-src 'none'; sandbox" },
  };
}

/** The saves of a file, as commits. */
function commits({ own }: Edition, path: string): unknown[] {
  return savesOf(own.folder)
    .filter(({ entries }) => entries.includes(path))
    .map(({ id, at, what }) => ({
      sha: id,
      created: at,
      commit: { message: what, author: { name: 'You', email: '', date: at } },
      author: null,
    }));
}

/** @throws {Error} for a body that asks for no commit */
function commitIn(body: Uint8Array): { operations: Operation[]; message: string } {
  const asked: unknown = JSON.parse(Buffer.from(body).toString('utf8'));
  const files: unknown = isObject(asked) ? asked['files'] : undefined;
  if (!isObject(asked) || !Array.isArray(files)) throw new Error('A commit lists its files.');
  return {
    message: typeof asked['message'] === 'string' ? asked['message'] : 'Save',
    operations: files.map((file: unknown): Operation => {
      if (!isObject(file) || typeof file['path'] !== 'string') throw new Error('Every file of a commit has a path.');
      const { operation, path, content, from_path: from, sha } = file;
      if (operation !== 'create' && operation !== 'update' && operation !== 'delete')
        throw new Error(`"${String(operation)}" is no operation.`);
      return {
        operation,
        path: String(path),
        content: Buffer.from(typeof content === 'string' ? content : '', 'base64'),
        ...(typeof from === 'string' && from !== '' ? { from } : {}),
        ...(typeof sha === 'string' && sha !== '' ? { sha } : {}),
      };
    }),
  };
}
