/** GitHub (https://docs.github.com/rest, and GraphQL for a commit of several files): also GitHub Enterprise Server. */
import { asJson, base64, fromBase64, jsonOf, prefixOf, ServerSaysNo, type Repository, type RepositoryPlace } from './repository.ts';

/** Returns the addresses of the two APIs: an enterprise's server has them below its own. */
export function githubApis(address = 'https://github.com'): { rest: string; graphql: string } {
  if (address === 'https://github.com') return { rest: 'https://api.github.com', graphql: 'https://api.github.com/graphql' };
  return { rest: `${address}/api/v3`, graphql: `${address}/api/graphql` };
}

const createCommit = 'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }';

export function githubRepository({ editor, ask }: RepositoryPlace): Repository {
  const { repository, branch } = editor;
  const { rest, graphql } = githubApis(editor.address);
  const root = `${rest}/repos/${repository}`;
  const before = prefixOf(editor);

  return {
    async head() {
      const { commit } = await jsonOf<{ commit: { sha: string } }>(ask(`${root}/branches/${encodeURIComponent(branch)}`));
      return commit.sha;
    },
    async list(commit) {
      const { tree, truncated } = await jsonOf<{ tree: { path: string; type: string; sha: string }[]; truncated: boolean }>(
        ask(`${root}/git/trees/${commit}?recursive=1`),
      );
      if (truncated)
        throw new Error('The repository has more files than GitHub lists at once: keep your own folder in a repository of its own.');
      return tree.flatMap(({ path, type, sha }) => (type === 'blob' && path.startsWith(before) ? [{ path, sha }] : []));
    },
    async read({ sha }) {
      const { content } = await jsonOf<{ content: string }>(ask(`${root}/git/blobs/${sha}`));
      return fromBase64(content);
    },
    async commit(changes, message, head) {
      const [headline = '', ...body] = message.split('\n');
      const input = {
        branch: { repositoryNameWithOwner: repository, branchName: branch },
        message: { headline, body: body.join('\n').trim() },
        // GitHub refuses where the branch has another newest commit.
        expectedHeadOid: head,
        fileChanges: {
          additions: changes.flatMap(({ path, content }) =>
            content === undefined ? [] : [{ path: `${before}${path}`, contents: base64(content) }],
          ),
          deletions: changes.flatMap(({ path, content }) => (content === undefined ? [{ path: `${before}${path}` }] : [])),
        },
      };
      const answer = ask(graphql, asJson('POST', { query: createCommit, variables: { input } }));
      const { data, errors = [] } = await jsonOf<{
        data?: { createCommitOnBranch: { commit: { oid: string } } | null } | null;
        errors?: { type?: string; message: string }[];
      }>(answer);
      const made = data?.createCommitOnBranch?.commit.oid;
      if (made !== undefined) return made;
      const [{ type, message: said } = { message: 'GitHub does not say why.' }] = errors;
      throw new ServerSaysNo(type === 'STALE_DATA' ? 409 : type === 'FORBIDDEN' ? 403 : 422, said);
    },
  };
}
