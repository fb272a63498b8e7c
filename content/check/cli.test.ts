import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { writePlaybook } from '../testing/minimal-playbook.ts';

const cli = fileURLToPath(new URL('cli.ts', import.meta.url));

function run(cwd: string, args: string[], env: Record<string, string> = {}): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile('node', [cli, ...args], { cwd, env: { ...process.env, ...env } }, (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err });
    });
  });
}

test('the program ends with 0 and a line that counts, or with 1 and the problems', async () => {
  const good = await run(await writePlaybook(), []);
  expect(good.out).toMatch(/^Checked 1 context, .*3 phrases, .*: no problem\.\n$/);
  expect(good.code).toBe(0);
  const bad = await writePlaybook({ 'tones.yaml': '' });
  const told = await run(path.dirname(bad), [], { CONTENT_DIR: path.join(bad, 'content') });
  expect(told.code).toBe(1);
  expect(told.err).toContain('this file is empty');
  expect(told.out).toBe('');
});
test('the program takes a folder', async () => {
  const project = await writePlaybook();
  expect((await run(project, ['elsewhere'])).err).toBe('elsewhere:1:1  there is no such folder\n\n1 problem in 1 file.\n');
});
test('what an editor would send back fails the check as well', async () => {
  const project = await writePlaybook({ 'phrases/chatty.yaml': ['Goodbye for now.', 'Do reach out, valued customer.'] });
  const { code, err } = await run(project, []);
  expect(code).toBe(1);
  expect(err).toContain('content/en/phrases/chatty.yaml:18:13  "reach out" says nothing that a person would miss');
});
test('with --coverage it prints what there are wordings for', async () => {
  const { out } = await run(await writePlaybook(), ['--coverage']);
  expect(out).toMatch(/^chatty \(They keep talking\)$/m);
  expect(out).toMatch(/no problem\.\n$/);
});
