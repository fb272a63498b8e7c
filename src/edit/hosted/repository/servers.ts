/** The servers that the hosted editor speaks to: what each is called, how it is signed in to, and where it is. */
import type { HostedEditor } from '../../../../content/schema/hosted-editor.ts';
import { giteaRepository } from './gitea.ts';
import { githubApis, githubRepository } from './github.ts';
import { gitlab, gitlabRepository } from './gitlab.ts';
import type { Repository, RepositoryPlace } from './repository.ts';

interface ServerKind {
  name: string;
  /** What stands before the token in the header `Authorization`. */
  scheme: string;
  open(place: RepositoryPlace): Repository;
  /** The addresses by which people sign in (OAuth with PKCE), and what they let the page do. */
  signIn?: { authorize: string; token: string; scope: string };
  /** The page on which people make a token themselves, and what it has to allow. */
  ownToken: { address: string; allowing: string };
  /** The origins that the page sends requests to. */
  origins: readonly string[];
}

/** Returns what the editor has to know of the server that the settings name. */
export function serverOf(editor: HostedEditor): ServerKind {
  const { backend, address } = editor;
  if (backend === 'github') {
    const { rest, graphql } = githubApis(address);
    return {
      name: 'GitHub',
      scheme: 'Bearer',
      open: githubRepository,
      ownToken: {
        address: `${address ?? 'https://github.com'}/settings/personal-access-tokens/new`,
        allowing: 'this repository alone, with "Contents: Read and write"',
      },
      origins: [...new Set([rest, graphql].map((each) => new URL(each).origin))],
    };
  }
  if (backend === 'gitea') {
    const own = address ?? '';
    return {
      name: 'Gitea',
      scheme: 'token',
      open: giteaRepository,
      signIn: {
        authorize: `${own}/login/oauth/authorize`,
        token: `${own}/login/oauth/access_token`,
        scope: 'read:repository,write:repository,read:user',
      },
      ownToken: { address: `${own}/user/settings/applications`, allowing: '"repository: Read and Write"' },
      origins: [new URL(own).origin],
    };
  }
  const own = address ?? gitlab;
  return {
    name: 'GitLab',
    scheme: 'Bearer',
    open: gitlabRepository,
    signIn: { authorize: `${own}/oauth/authorize`, token: `${own}/oauth/token`, scope: 'api' },
    ownToken: { address: `${own}/-/user_settings/personal_access_tokens`, allowing: '"api"' },
    origins: [new URL(own).origin],
  };
}
