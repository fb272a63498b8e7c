import { expect, test } from 'vitest';
import { reportOn } from '../testing/minimal-playbook.ts';

const told = (editor: string) => reportOn({ '../playbook.yaml': `editor: { ${editor} }\n` });
const right = 'backend: gitea, address: https://git.example.com, repository: training/playbook, folder: content/own';

test('a server for each kind is accepted', async () => {
  for (const editor of [
    right,
    `${right}, branch: next/texts, application: 0a1b2c3d-0000-4444-8888-123456789abc`,
    'backend: gitlab, repository: group/team/playbook, folder: ., application: 0123456789abcdef',
    'backend: github, repository: training/playbook, folder: .',
    'backend: github, address: https://github.example.com, repository: training/playbook, folder: own',
    'backend: gitlab, address: http://localhost:8080, repository: training/playbook, folder: own',
  ])
    expect(await told(editor), editor).toContain(': no problem.');
});

test('each slip is told once, with what to write', async () => {
  const slips: [string, string][] = [
    [right.replace('gitea', 'bitbucket'), 'write one of gitlab, gitea, github'],
    [right.replace(', address: https://git.example.com', ''), 'write where your Gitea or Forgejo is'],
    [right.replace('https:', 'http:'), 'write "https://git.example.com"'],
    [right.replace('https://git.example.com', 'git.example.com'), 'write the whole address of the server'],
    [right.replace('training/playbook', 'playbook'), 'write the owner and the name'],
    [right.replace('training/playbook', 'https://git.example.com/training/playbook'), 'without https://'],
    [right.replace('training/playbook', 'training/playbook.git'), 'without ".git"'],
    [right.replace('training/playbook', 'a/b/c'), 'groups in groups are for GitLab alone'],
    [right.replace(', repository: training/playbook', ''), "'repository' is missing"],
    [right.replace('content/own', '../own'), 'write the path from the root of the repository'],
    [right.replace('content/own', '/own'), 'write the path from the root of the repository'],
    [`${right}, application: gto_ secret`, 'never the secret'],
    [
      'backend: github, repository: training/playbook, folder: ., application: Iv1-0123456789abcdef',
      'GitHub lets no page sign in by itself',
    ],
  ];
  for (const [editor, advice] of slips) {
    const report = await told(editor);
    expect(report, editor).toContain(advice);
    expect(report.match(/playbook\.yaml:\d+:\d+/g), report).toHaveLength(1);
  }
});
