import path from 'node:path';
import { expect, test } from 'vitest';
import { loadPlaybook } from '../read/index.ts';
import { reportOn, writePlaybook } from '../testing/minimal-playbook.ts';
import { checkContent, checkPlaybook } from './check.ts';

test('a valid playbook has no problem', async () => {
  expect(await reportOn()).toBe(
    'Checked 1 context, 1 situation, 1 step, 3 phrases, 1 sequence, 1 call note, 1 message, 1 checklist, 1 question, 1 quiz, 1 course, 0 lessons, 1 role-play card, 1 practice, 1 guide, 1 transcript, 1 source: no problem.',
  );
});
test('every locale is checked', async () => {
  expect(await reportOn({ '../de/tones.yaml': '- id: warm\n  label: Warm\n' }, ['de', 'en'])).toMatchInlineSnapshot(`
    "content/de/tones.yaml:1:3  'when' is missing
        One line on when it applies.

    1 problem in 1 file."
  `);
});
test('what reading found and what the rules found come together, sorted', async () => {
  const project = await writePlaybook({
    'tones.yaml': ['label: Warm', 'label: 7'],
    'contexts/support.yaml': 'label: Support\nwhen: x\nguide: nowhere\n',
  });
  const problems = checkPlaybook(await loadPlaybook(path.join(project, 'content/en'), project));
  expect(problems.map((problem) => problem.file)).toEqual(['content/en/contexts/support.yaml', 'content/en/tones.yaml']);
});
test('a content folder that is not there, or holds no playbook, is told', async () => {
  expect((await checkContent('/nowhere/content', '/nowhere')).problems).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "content",
        "line": 1,
        "message": "there is no such folder",
      },
    ]
  `);
  const project = await writePlaybook({ 'playbook.yaml': undefined });
  expect((await checkContent(path.join(project, 'content'), project)).problems[0]?.message).toMatchInlineSnapshot(
    `"no folder in here holds a playbook.yaml"`,
  );
});
