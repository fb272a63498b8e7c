import { expect, it } from 'vitest';
import { targetOf } from '../edition/files.ts';
import { backToBelow } from '../save/plan.ts';
import { openPlaybook } from '../testing/on-playbook.ts';
import { yoursPage } from './yours-page.ts';

it('settings are listed by the file that they stand in, and go back to the standard edition from there', async () => {
  const { project, editions, saving, file } = await openPlaybook({
    'playbook.yaml': '# Ours.\ncorner: 4\nlocales: [en]\n',
    'en/playbook.yaml': 'name: Northgate call handbook\n',
  });
  const shown = async () => (await yoursPage(await editions.now(), '/', project)).body.html.replace(/\s+/g, ' ');
  expect(await shown()).toMatch(/>What holds for all languages<.*corner:<\/span> <ins>4<.*>What is said in English<.*<ins>Northgate/);
  // A file that holds comments of the owner stays with them.
  for (const [path, left, kept] of [
    ['playbook.json', 'What is said in English', '# Ours.\n{}\n'],
    ['en/playbook.json', 'Nothing yet', undefined],
  ] as const) {
    const target = targetOf(path, ['en']);
    if (!target) throw new Error(path);
    await saving.change((now) => backToBelow(target, now, project), 'Back', [path]);
    expect(await shown()).toContain(left);
    expect(file(`own/${path.replace('json', 'yaml')}`)).toBe(kept);
  }
});
