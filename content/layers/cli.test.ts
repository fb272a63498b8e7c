import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { runProgram } from '../testing/run-program.ts';
import { writePlaybook } from '../testing/minimal-playbook.ts';

afterEach(() => void vi.unstubAllEnvs());

it('what an update has brought is told of the languages that the standard edition is written in', async () => {
  const project = await writePlaybook();
  const own = path.join(project, 'ours');
  mkdirSync(path.join(own, 'de'), { recursive: true });
  writeFileSync(path.join(own, 'playbook.yaml'), 'locales: [en, de]\n');
  writeFileSync(path.join(own, 'de/playbook.yaml'), 'language: de\nlanguageName: Deutsch\n');
  vi.stubEnv('CONTENT_DIR', path.join(project, 'content'));
  vi.stubEnv('PLAYBOOK', own);
  const content = (word: string) => runProgram(new URL('cli.ts', import.meta.url), [word]);
  const [english = '', german = ''] = (await content('diff')).out.split(/^de$/m);
  expect(english).toContain('cannot be said yet. Run this once, and again after each update: npm run content -- seen');
  expect(german).toContain('playbook.yaml');
  expect(german).not.toContain('standard edition');
  await content('seen');
  expect(['en', 'de'].map((locale) => existsSync(path.join(own, `standard-${locale}.json`)))).toEqual([true, false]);
  expect((await content('diff')).out).not.toContain('standard edition');
});
