import { afterEach, expect, it, vi } from 'vitest';
import { repeatFolders } from '../../content/command.ts';
import { runProgram } from '../../content/testing/run-program.ts';

afterEach(() => {
  repeatFolders([]);
  vi.unstubAllEnvs();
});

// Each case calls another command: what a command prints of itself is made when it is loaded, once for all tests of a process.
it.each([
  ['no folder', undefined, ['new'], 'npm run new -- <kind>: asks'],
  ['a folder for this call alone', undefined, ['content', '--playbook', '.'], 'npm run content -- diff --playbook .  '],
  ['a folder for every call', '../acme', ['check'], 'npm run check:content -- [options] [folder]\n'],
])('with %s, the calls that are proposed write where this one does', async (_, everywhere, words, proposed) => {
  vi.stubEnv('PLAYBOOK', everywhere);
  const { out } = await runProgram(new URL('closing-playbook.ts', import.meta.url), [...words, '--help']);
  expect(out).toContain(proposed);
});
