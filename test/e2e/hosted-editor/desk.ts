/** A site that has the editor as a page, and the server of its repository. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { checkContent } from '../../../content/check/check.ts';
import { layersOf } from '../../../content/layers/layers.ts';
import { minimalPlaybook } from '../../../content/testing/minimal-files.ts';
import { writeHostedEditor } from '../../../src/edit/hosted/write-hosted.ts';
import { serve } from '../../../src/serve/serve.ts';
import { gitea } from './gitea.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { application, startFake, type FakeServer } from './server.ts';

const kinds = { gitlab, gitea, github } as const;
export type Backend = keyof typeof kinds;

/** What stands in the own folder, as a careful person has written it. */
const ownFiles = {
  'en/phrases/ours.yaml': `# Agreed with legal, 2 November.
- id: line-1 # the first of all
  why: 'It is   friendly.'

- id: our-own
  text: "Thank you, {name}."
  contexts: [ support ]
  situations: [chatty]
  step: goodbye
  tones: [warm]
  why: Because it is ours.
  notWhen: They are upset.
`,
};

export interface HostedDesk {
  backend: Backend;
  server: FakeServer;
  /** The address of the editor's page. */
  address: string;
  /** The origins that the page may ask. */
  origins: readonly string[];
  close(): Promise<void>;
}

/** Starts both. @throws {Error} where the playbook is not right as it stands */
export async function openHostedDesk(backend: Backend): Promise<HostedDesk> {
  const project = await mkdtemp(path.join(tmpdir(), 'hosted-editor-'));
  const content = path.join(project, 'content');
  const own = Object.fromEntries(Object.entries(ownFiles).map(([name, text]) => [`own/${name}`, text]));
  const server = await startFake(kinds[backend], { 'README.md': 'Not of the playbook.\n', ...own });
  const editor = {
    backend,
    address: server.url,
    repository: backend === 'gitlab' ? 'training/team/playbook' : 'training/playbook',
    folder: 'own',
    ...(backend === 'github' ? {} : { application }),
  };
  const files = {
    ...Object.fromEntries(Object.entries(minimalPlaybook).map(([name, text]) => [`en/${name}`, text])),
    'own/playbook.yaml': stringify({ editor }),
    ...own,
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(content, name)), { recursive: true });
    await writeFile(path.join(content, name), text);
  }
  const { playbooks, problems } = await checkContent(content, project, '');
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const site = path.join(project, 'site');
  await mkdir(site);
  await writeHostedEditor(site, layersOf(content, ''), playbooks, []);
  const served = await serve({ folder: site, base: '/' });
  return {
    backend,
    server,
    address: `${served.url}edit/`,
    origins: [new URL(served.url).origin, server.url],
    async close() {
      for (const each of [served.server, server.server]) {
        each.closeAllConnections();
        each.close();
      }
      await rm(project, { recursive: true, force: true });
    },
  };
}
