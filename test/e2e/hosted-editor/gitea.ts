/** Gitea's API as far as the editor asks it (https://docs.gitea.com/api/1.24/). */
import type { Asked, Told } from './server.ts';
import type { FakeRepository } from './repository.ts';

const root = '/repos/training/playbook';
/** Fewer than Gitea's own thousand, so that there are several pages. */
const perPage = 4;

interface Sent {
  message: string;
  files: { operation: 'create' | 'update' | 'delete'; path: string; content?: string; sha?: string }[];
}

export const gitea = {
  scheme: 'token',
  api: '/api/v1',
  authorize: '/login/oauth/authorize',
  token: '/login/oauth/access_token',
  answer({ method, path, query, body }: Asked, repository: FakeRepository): Told {
    const place = path.startsWith(root) ? path.slice(root.length) : '';
    if (place === '/branches/main') return { json: { name: 'main', commit: { id: repository.head.id } } };
    const [, id] = /^\/git\/trees\/(\w+)$/.exec(place) ?? [];
    const commit = id === undefined ? undefined : repository.at(id);
    if (commit) {
      const items = repository.tree(commit);
      const page = Number(query.get('page') ?? 1);
      const tree = items.slice((page - 1) * perPage, page * perPage);
      return { json: { sha: id, tree, page, total_count: items.length, truncated: page * perPage < items.length } };
    }
    const [, sha] = /^\/git\/blobs\/(\w+)$/.exec(place) ?? [];
    const blob = sha === undefined ? undefined : repository.blob(sha);
    if (blob) return { json: { sha, encoding: 'base64', content: blob.toString('base64') } };
    if (place === '/contents' && method === 'POST') return change(JSON.parse(body) as Sent, repository);
    return { status: 404, json: { message: "The target couldn't be found." } };
  },
};

function change({ message, files }: Sent, repository: FakeRepository): Told {
  for (const { operation, path, sha } of files) {
    const now = repository.sha(path);
    if (operation === 'create' && now !== undefined)
      return { status: 422, json: { message: `repository file already exists [path: ${path}]` } };
    if (operation !== 'create' && sha === undefined) return { status: 422, json: { message: 'SHA must be provided for update or delete' } };
    if (operation !== 'create' && sha !== now)
      return { status: 422, json: { message: `sha does not match [given: ${sha ?? ''}, expected: ${now ?? ''}]` } };
  }
  const changes = files.map(({ operation, path, content = '' }) => ({
    path,
    content: operation === 'delete' ? undefined : Buffer.from(content, 'base64'),
  }));
  return { status: 201, json: { commit: { sha: repository.commit(changes, message).id }, files: [] } };
}
