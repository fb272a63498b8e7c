/** `editor:` in the settings: the editor as a page of the site, for people who have no copy of the playbook on their machine. */
import { z } from 'zod';
import { line } from './text.ts';

/** The kinds of servers for repositories that the hosted editor speaks to. */
const backends = ['gitlab', 'gitea', 'github'] as const;

/** A token and what is edited travel to this address. Only one's own machine is trusted without https. */
const address = z
  .url({ protocol: /^https?$/, error: 'write the whole address of the server, like "https://gitlab.example.com"', abort: true })
  .superRefine((written, context) => {
    const { protocol, hostname, search, hash } = new URL(written);
    const tell = (message: string) => context.addIssue({ code: 'custom', message });
    if (protocol === 'http:' && !/^(?:localhost|127\.0\.0\.1)$/.test(hostname))
      tell(`whoever is on the way could read the token that is sent there: write "${written.replace(/^http:/, 'https:')}"`);
    if (search !== '' || hash !== '') tell('an address of a server ends with its path: write it without "?" and "#"');
    if (/[\s;,'"]/.test(written)) tell('an address holds no space, quotation mark, comma or semicolon');
  })
  .transform((written) => written.replace(/\/+$/, ''));

export const hostedEditor = z
  .strictObject({
    backend: z
      .enum(backends, `write one of ${backends.join(', ')}; "gitea" is for Forgejo and Codeberg, too`)
      .meta({ description: 'The kind of server that has the repository: gitlab, gitea (Forgejo, too) or github.' }),
    address: address.optional().meta({
      description: 'The address of that server. Left out: https://gitlab.com or https://github.com. Gitea and Forgejo have no such place.',
    }),
    repository: z
      .string()
      .regex(
        /^[\w.-]+(?:\/[\w.-]+)+$/,
        'write the owner and the name as they stand in its address, like "training/playbook", without https:// and without .git',
      )
      .refine((name) => !name.endsWith('.git'), 'write it without ".git" at its end')
      .meta({ description: 'The repository that has your own folder, by its owner and its name, like training/playbook.' }),
    branch: line(100, 'The branch that is changed.')
      .regex(/^[\w./-]+$/, 'a branch has no space in its name')
      .default('main'),
    folder: z
      .string()
      .regex(
        /^(?:\.|(?!\/)(?:(?!\.{1,2}\/)[\w.-]+\/)*(?!\.{1,2}$)[\w.-]+)$/,
        'write the path from the root of the repository, like "content/own", or "."',
      )
      .meta({ description: 'Where your own folder is in the repository, like content/own; "." where the repository is that folder.' }),
    application: z
      .string()
      .regex(/^[\w-]{8,128}$/, 'copy the application ID (GitLab) or client ID (Gitea) as the server shows it; never the secret')
      .optional()
      .meta({
        description:
          'The identifier of the application by which people sign in (OAuth, public, with PKCE). Left out: everybody pastes a token of their own.',
      }),
  })
  .superRefine(({ backend, address: written, repository, application }, context) => {
    const tell = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message });
    if (backend === 'gitea' && written === undefined)
      tell('address', 'is missing: write where your Gitea or Forgejo is, like "https://git.example.com"');
    if (backend !== 'gitlab' && /^[\w.-]+(?:\/[\w.-]+){2,}$/.test(repository))
      tell('repository', 'groups in groups are for GitLab alone: write "owner/name"');
    if (backend === 'github' && application !== undefined)
      tell('application', 'GitHub lets no page sign in by itself: take this out; everybody pastes a token of their own');
  });

export type HostedEditor = z.output<typeof hostedEditor>;
