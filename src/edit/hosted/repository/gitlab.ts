/** GitLab (https://docs.gitlab.com/api/): branches, repositories, commits. */
import {
  asJson,
  base64,
  complaintIn,
  jsonOf,
  prefixOf,
  ServerSaysNo,
  type RemoteFile,
  type Repository,
  type RepositoryPlace,
} from './repository.ts';

export const gitlab = 'https://gitlab.com';

export function gitlabRepository({ editor, ask }: RepositoryPlace): Repository {
  const { address = gitlab, repository, branch, folder } = editor;
  const project = `${address}/api/v4/projects/${encodeURIComponent(repository)}/repository`;

  return {
    async head() {
      const { commit } = await jsonOf<{ commit: { id: string } }>(ask(`${project}/branches/${encodeURIComponent(branch)}`));
      return commit.id;
    },
    async list(commit) {
      const files: RemoteFile[] = [];
      const query = new URLSearchParams({ ref: commit, recursive: 'true', pagination: 'keyset', per_page: '100' });
      if (folder !== '.') query.set('path', folder);
      let next: string | undefined = `${project}/tree?${query}`;
      while (next !== undefined) {
        const response: Response = await ask(next);
        // A folder that is not there is an empty one.
        if (response.status === 404 && folder !== '.') return [];
        if (!response.ok) throw new ServerSaysNo(response.status, await complaintIn(response));
        const items = (await response.json()) as { id: string; path: string; type: string }[];
        files.push(...items.flatMap(({ id, path, type }) => (type === 'blob' ? [{ path, sha: id }] : [])));
        next = nextIn(response, address);
      }
      return files;
    },
    async read({ sha }) {
      const response = await ask(`${project}/blobs/${sha}/raw`);
      if (!response.ok) throw new ServerSaysNo(response.status, await complaintIn(response));
      return new Uint8Array(await response.arrayBuffer());
    },
    async commit(changes, message, head) {
      const before = prefixOf(editor);
      const actions = changes.map(({ path, content, sha }) => ({
        action: content === undefined ? 'delete' : sha === undefined ? 'create' : 'update',
        file_path: `${before}${path}`,
        ...(content === undefined ? {} : { content: base64(content), encoding: 'base64' }),
        // GitLab refuses where the file has changed since this commit.
        ...(sha === undefined ? {} : { last_commit_id: head }),
      }));
      try {
        const request = asJson('POST', { branch, commit_message: message, actions });
        const { id } = await jsonOf<{ id: string }>(ask(`${project}/commits`, request));
        return id;
      } catch (error) {
        // It says so with the status of any wrong request.
        const isStale =
          error instanceof ServerSaysNo && error.status === 400 && /changed|already exists|does(?:n't| not) exist/i.test(error.message);
        throw isStale ? new ServerSaysNo(409, error.message) : error;
      }
    },
  };
}

/** The address of the next page (RFC 8288). The server names itself as it is called inside, which may be another name. */
function nextIn(response: Response, address: string): string | undefined {
  const [, link] = /<([^>]+)>;\s*rel="next"/.exec(response.headers.get('link') ?? '') ?? [];
  if (link === undefined) return undefined;
  const { pathname, search } = new URL(link, address);
  return `${new URL(address).origin}${pathname}${search}`;
}
