/** GitLab's API as far as the editor asks it (https://docs.gitlab.com/api/repositories/, …/commits/). */
import type { Asked, Told } from './server.ts';
import type { FakeRepository } from './repository.ts';

const project = '/projects/training%2Fteam%2Fplaybook/repository';
/** Smaller than GitLab's own 100, so that there are several pages. */
const perPage = 3;

interface Action {
  action: 'create' | 'update' | 'delete';
  file_path: string;
  content?: string;
  encoding?: string;
  last_commit_id?: string;
}

export const gitlab = {
  scheme: 'Bearer',
  api: '/api/v4',
  authorize: '/oauth/authorize',
  token: '/oauth/token',
  exposed: 'Link, X-Total, X-Next-Page',
  answer({ method, path, query, body }: Asked, repository: FakeRepository): Told {
    const place = path.startsWith(project) ? path.slice(project.length) : '';
    if (place === '/branches/main') return { json: { name: 'main', commit: { id: repository.head.id } } };
    if (place === '/tree') {
      const commit = repository.at(query.get('ref') ?? '');
      const folder = query.get('path');
      const items = commit ? repository.tree(commit).filter((item) => folder === null || item.path.startsWith(`${folder}/`)) : [];
      if (items.length === 0) return { status: 404, json: { message: '404 Tree Not Found' } };
      const first = items.findIndex(({ path: name }) => name === query.get('page_token')) + 1;
      const shown = items.slice(first, first + perPage);
      const next = new URLSearchParams(query);
      next.set('page_token', shown.at(-1)?.path ?? '');
      // GitLab names itself as it is called inside.
      const link = `<http://gitlab.internal:8080/api/v4${path}?${next}>; rel="next"`;
      const headers: Record<string, string> = first + perPage < items.length ? { link } : {};
      return { json: shown.map(({ path: name, type, sha }) => ({ id: sha, path: name, type, mode: '100644' })), headers };
    }
    const [, sha] = /^\/blobs\/(\w+)\/raw$/.exec(place) ?? [];
    const blob = sha === undefined ? undefined : repository.blob(sha);
    if (blob) return { raw: blob };
    if (place === '/commits' && method === 'POST')
      return commit(JSON.parse(body) as { commit_message: string; actions: Action[] }, repository);
    return { status: 404, json: { message: '404 Not Found' } };
  },
};

function commit({ commit_message: message, actions }: { commit_message: string; actions: Action[] }, repository: FakeRepository): Told {
  for (const { action, file_path: path, last_commit_id: known } of actions) {
    const now = repository.text(path);
    if (action === 'create' && now !== undefined) return { status: 400, json: { message: 'A file with this name already exists' } };
    if (action !== 'create' && now === undefined) return { status: 400, json: { message: "A file with this name doesn't exist" } };
    const then = known === undefined ? undefined : repository.at(known);
    if (then && repository.sha(path, then) !== repository.sha(path))
      return { status: 400, json: { message: `The file has changed since you started editing it: ${path}` } };
  }
  const changes = actions.map(({ action, file_path: path, content = '', encoding }) => ({
    path,
    content: action === 'delete' ? undefined : Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8'),
  }));
  return { status: 201, json: { id: repository.commit(changes, message).id } };
}
