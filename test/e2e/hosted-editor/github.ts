/**
 * GitHub's APIs as far as the editor asks them, below the address of an enterprise's server (https://docs.github.com/en/rest/git,
 * …/graphql/reference/mutations#createcommitonbranch).
 */
import type { Asked, Told } from './server.ts';
import type { FakeRepository } from './repository.ts';

const root = '/v3/repos/training/playbook';

interface Input {
  branch: { repositoryNameWithOwner: string; branchName: string };
  message: { headline: string };
  expectedHeadOid: string;
  fileChanges: { additions: { path: string; contents: string }[]; deletions: { path: string }[] };
}

export const github = {
  scheme: 'Bearer',
  api: '/api',
  answer({ method, path, body }: Asked, repository: FakeRepository): Told {
    if (path === '/graphql' && method === 'POST') {
      const { query, variables } = JSON.parse(body) as { query: string; variables: { input: Input } };
      return query.includes('createCommitOnBranch') ? commit(variables.input, repository) : { json: { errors: [{ message: 'Unknown.' }] } };
    }
    const place = path.startsWith(root) ? path.slice(root.length) : '';
    if (place === '/branches/main') return { json: { name: 'main', commit: { sha: repository.head.id } } };
    const [, id] = /^\/git\/trees\/(\w+)$/.exec(place) ?? [];
    const found = id === undefined ? undefined : repository.at(id);
    if (found) return { json: { sha: id, tree: repository.tree(found), truncated: false } };
    const [, sha] = /^\/git\/blobs\/(\w+)$/.exec(place) ?? [];
    const blob = sha === undefined ? undefined : repository.blob(sha);
    // GitHub breaks Base64 into lines.
    if (blob) return { json: { sha, encoding: 'base64', content: blob.toString('base64').replace(/(.{60})/g, '$1\n') } };
    return { status: 404, json: { message: 'Not Found' } };
  },
};

function commit({ branch, message, expectedHeadOid, fileChanges }: Input, repository: FakeRepository): Told {
  if (branch.repositoryNameWithOwner !== 'training/playbook' || branch.branchName !== 'main')
    return {
      json: { data: { createCommitOnBranch: null }, errors: [{ type: 'NOT_FOUND', message: 'Could not resolve to a Repository' }] },
    };
  if (expectedHeadOid !== repository.head.id) {
    const said = `Expected branch to point to "${repository.head.id}" but it did not. Pull and try again.`;
    return { json: { data: { createCommitOnBranch: null }, errors: [{ type: 'STALE_DATA', message: said }] } };
  }
  const changes = [
    ...fileChanges.additions.map(({ path, contents }) => ({ path, content: Buffer.from(contents, 'base64') })),
    ...fileChanges.deletions.map(({ path }) => ({ path, content: undefined })),
  ];
  return { json: { data: { createCommitOnBranch: { commit: { oid: repository.commit(changes, message.headline).id } } } } };
}
