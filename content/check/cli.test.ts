import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { writePlaybook, type Change } from '../testing/minimal-playbook.ts';
import { checkCommand } from './command.ts';

const cli = fileURLToPath(new URL('cli.ts', import.meta.url));

/** Runs the program in a folder with a playbook under `content/`, in place of the standard edition. */
function runProgram(cwd: string, args: string[], env: Record<string, string> = {}): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile('node', [cli, ...args], { cwd, env: { ...process.env, CONTENT_DIR: 'content', ...env } }, (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err });
    });
  });
}

/** Does the same in this process, which takes a tenth of the time. */
async function run(cwd: string, args: string[], env: Record<string, string> = {}) {
  const before = process.cwd();
  for (const [name, value] of Object.entries({ CONTENT_DIR: 'content', ...env })) vi.stubEnv(name, value);
  process.chdir(cwd);
  try {
    const { code, out, err } = await checkCommand(args);
    const printed = (text?: string) => (text === undefined ? '' : `${text}\n`);
    return { code, out: printed(out), err: printed(err) };
  } finally {
    process.chdir(before);
    vi.unstubAllEnvs();
  }
}

test('the program ends with 0 and a line that counts, or with 1 and the problems', async () => {
  const good = await runProgram(await writePlaybook(), []);
  expect(good.out).toMatch(/^Checked 1 context, .*3 phrases, .*: no problem\.\n$/);
  expect(good.code).toBe(0);
  const bad = await writePlaybook({ 'tones.yaml': '' });
  const told = await runProgram(path.dirname(bad), [], { CONTENT_DIR: path.join(bad, 'content') });
  expect(told.code).toBe(1);
  expect(told.err).toContain('this file is empty');
  expect(told.out).toBe('');
});
test('the program takes a folder', async () => {
  const project = await writePlaybook();
  expect((await run(project, ['elsewhere'])).err).toBe('elsewhere:1:1  there is no such folder\n\n1 problem in 1 file.\n');
});
const withAdvice = { 'phrases/chatty.yaml': ['Goodbye for now.', 'Do reach out, valued customer.'] } satisfies Record<string, Change>;

test('what an editor would send back is advice, told apart, and fails nothing unless somebody asks for it', async () => {
  const project = await writePlaybook(withAdvice);
  const { code, out, err } = await run(project, []);
  expect(code).toBe(0);
  expect(err).toBe('');
  expect(out).toMatch(/^ADVICE, which stops nothing:\n/);
  expect(out).toContain('content/en/phrases/chatty.yaml:18:13  "reach out" says nothing that a person would miss');
  expect(out).toMatch(/: no problem\.\n2 pieces of advice in 1 file\.\n$/);
  expect((await run(project, ['--strict'])).code).toBe(1);
  expect((await run(project, ['--strict', '--no-advice'])).out).toMatch(/: no problem\.\n$/);
});
test('whoever lays an own folder over the standard edition is advised on what is theirs', async () => {
  const project = await writePlaybook(withAdvice);
  const own = await writePlaybook({ 'phrases/ours.yaml': '- id: line-2\n  why: Do reach out.\n' }, []);
  const over = (...args: string[]) => run(project, args, { PLAYBOOK: path.join(own, 'content') });
  const { out } = await over();
  expect(out).toContain('ours.yaml:2:11  "reach out" says nothing');
  expect(out).not.toContain('chatty.yaml');
  expect(out).toMatch(
    /\n1 piece of advice in 1 file\.\n2 pieces of advice on the standard edition are left out: npm run check:content -- --all shows them\.\n$/,
  );
  expect((await over('--all')).out).toContain('chatty.yaml:18:13');
  expect((await over('--json')).out).toContain('chatty.yaml');
});
test('problems come before advice', async () => {
  const project = await writePlaybook({ ...withAdvice, 'tones.yaml': ['label: Warm', 'label: 7'] });
  const { code, err } = await run(project, []);
  expect(code).toBe(1);
  expect(err.indexOf('should be text')).toBeLessThan(err.indexOf('ADVICE'));
  expect(err).toMatch(/1 problem in 1 file\.\n2 pieces of advice in 1 file\.\n$/);
});
test('with --json it prints the same for programs', async () => {
  const { code, out } = await run(await writePlaybook({ ...withAdvice, 'tones.yaml': ['label: Warm', 'label: 7'] }), ['--json']);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    checked: { phrases: 3 },
    problems: [
      { severity: 'error', rule: 'reading', file: 'content/en/tones.yaml', line: 2, column: 10, hint: 'The name that readers see.' },
      { severity: 'advice', rule: 'filler' },
      { severity: 'advice', rule: 'filler' },
    ],
  });
});
test('with --sarif it prints what editors and code hosts show', async () => {
  const { code, out } = await run(await writePlaybook({ ...withAdvice, 'steps/Well Wishes.yaml': 'label: x\nwhen: x\n' }), ['--sarif']);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { rules: [{ id: 'filler' }, { id: 'reading' }] } },
        results: [
          {
            ruleId: 'reading',
            ruleIndex: 1,
            level: 'error',
            message: { text: expect.stringContaining('Rename the file to well-wishes.yaml.') },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'content/en/steps/Well%20Wishes.yaml' },
                  region: { startLine: 1, startColumn: 1 },
                },
              },
            ],
          },
          { ruleId: 'filler', level: 'note' },
          { ruleId: 'filler', level: 'note' },
        ],
      },
    ],
  });
});
test('with --sarif a file of an own folder elsewhere has its whole address', async () => {
  const own = await writePlaybook({ '../playbook.yaml': 'adress: https://x.example\n' }, []);
  const { out } = await run(await writePlaybook(), ['--sarif'], { PLAYBOOK: path.join(own, 'content') });
  expect(out).toContain(`"uri": "${pathToFileURL(path.join(own, 'content/playbook.yaml')).href}"`);
});
test('--help says how it is called; a call that is wrong says so, and helps too', async () => {
  const project = await writePlaybook();
  const help = await run(project, ['--help']);
  expect(help.code).toBe(0);
  expect(help.out).toContain('--strict');
  const wrong = await run(project, ['--stricter']);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toMatch(/^Unknown option '--stricter'/);
  expect(wrong.err).toContain('--strict ');
  const nowhere = await runProgram(project, [], { PLAYBOOK: 'nowhere' });
  expect(nowhere.code).toBe(2);
  expect(nowhere.err).toMatch(/^--playbook \(PLAYBOOK\) is "nowhere": there is no folder/);
});
test('with --coverage it prints what there are wordings for', async () => {
  const { out } = await run(await writePlaybook(), ['--coverage']);
  expect(out).toMatch(/^chatty \(They keep talking\)$/m);
  expect(out).toMatch(/no problem\.\n$/);
});
