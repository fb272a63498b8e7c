/** Gitea and Forgejo (https://docs.gitea.com/api/): branches, git data, contents. */
import {
  asJson,
  base64,
  fromBase64,
  jsonOf,
  prefixOf,
  ServerSaysNo,
  type RemoteFile,
  type Repository,
  type RepositoryPlace,
} from './repository.ts';

export function giteaRepository({ editor, ask }: RepositoryPlace): Repository {
  const { address = '', repository, branch } = editor;
  const root = `${address}/api/v1/repos/${repository}`;
  const before = prefixOf(editor);

  return {
    async head() {
      const { commit } = await jsonOf<{ commit: { id: string } }>(ask(`${root}/branches/${encodeURIComponent(branch)}`));
      return commit.id;
    },
    async list(commit) {
      const files: RemoteFile[] = [];
      for (let page = 1, isWhole = false; !isWhole; page += 1) {
        const { tree, truncated } = await jsonOf<{ tree: { path: string; type: string; sha: string }[]; truncated: boolean }>(
          ask(`${root}/git/trees/${commit}?recursive=true&per_page=1000&page=${page}`),
        );
        files.push(...tree.flatMap(({ path, type, sha }) => (type === 'blob' && path.startsWith(before) ? [{ path, sha }] : [])));
        isWhole = !truncated || tree.length === 0;
      }
      return files;
    },
    async read({ sha }) {
      const { content } = await jsonOf<{ content: string }>(ask(`${root}/git/blobs/${sha}`));
      return fromBase64(content);
    },
    async commit(changes, message) {
      const files = changes.map(({ path, content, sha }) => ({
        operation: content === undefined ? 'delete' : sha === undefined ? 'create' : 'update',
        path: `${before}${path}`,
        ...(content === undefined ? {} : { content: base64(content) }),
        // Gitea refuses where the file holds something else.
        ...(sha === undefined ? {} : { sha }),
      }));
      try {
        const made = await jsonOf<{ commit: { sha: string } }>(ask(`${root}/contents`, asJson('POST', { branch, message, files })));
        return made.commit.sha;
      } catch (error) {
        const isStale = error instanceof ServerSaysNo && error.status === 422 && /sha|already exists|not exist/i.test(error.message);
        throw isStale ? new ServerSaysNo(409, error.message) : error;
      }
    },
  };
}
