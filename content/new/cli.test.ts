import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { checkContent } from '../check/check.ts';
import { writePlaybook } from '../testing/minimal-playbook.ts';
import { runProgram } from '../testing/run-program.ts';
import { writeEntry } from './write.ts';

const cli = fileURLToPath(new URL('cli.ts', import.meta.url));

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Asks for an entry in a minimal playbook; the answers come one a line. */
async function make(words: string[], answers: string[] = []) {
  const project = await writePlaybook();
  const content = path.join(project, 'content');
  const child = spawn('node', [cli, ...words], { cwd: project, env: { ...process.env, CONTENT_DIR: content, PLAYBOOK: '' } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()));
  child.stdin.end(answers.map((answer) => `${answer}\n`).join(''));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const { problems } = await checkContent(content, project, '');
  return { code, said, problems, read: (file: string) => readFileSync(path.join(content, 'en', file), 'utf8') };
}

/** The same where nothing is asked: in this process. */
async function makeHere(...words: string[]) {
  const project = await writePlaybook();
  const content = path.join(project, 'content');
  vi.stubEnv('CONTENT_DIR', content);
  vi.stubEnv('PLAYBOOK', '');
  vi.spyOn(process, 'cwd').mockReturnValue(project);
  const { code, out, err } = await runProgram(new URL('cli.ts', import.meta.url), words);
  const { problems } = await checkContent(content, project, '');
  return { code, said: out + err, problems, read: (file: string) => readFileSync(path.join(content, 'en', file), 'utf8') };
}

const line = ['--text', '{name}, thank you.', '--contexts', 'support', '--situations', 'chatty', '--step', 'goodbye', '--tones', 'warm'];

test('a line is made of options, and stands behind those of its situation', async () => {
  const { code, said, problems, read } = await makeHere('phrase', ...line, '--why', 'It ends.', '--notWhen=Not yet.', '--id', 'my-line');
  expect(said).toContain('Wrote phrase my-line into content/en/phrases/chatty.yaml.');
  expect(code).toBe(0);
  expect(read('phrases/chatty.yaml')).toMatch(/\n\n- id: my-line\n {2}text: "\{name\}, thank you\."\n {2}contexts: \[support\]\n/);
  expect(problems).toEqual([]);
});

test('an option for what need not be there is taken, and one for what cannot be is told before anything is asked', async () => {
  const whole = [...line, '--why', 'It ends.', '--notWhen', 'Not yet.', '--id', 'my-line'];
  const { problems, read } = await makeHere('phrase', ...whole, '--verbatim', 'yes');
  expect(read('phrases/chatty.yaml')).toMatch(/- id: my-line\n(?: {2}.*\n)* {2}verbatim: true\n/);
  expect(problems).toEqual([]);
  const strange = await makeHere('phrase', ...whole, '--tone', 'warm');
  expect([strange.code, strange.said]).toEqual([1, expect.stringContaining("--tone says nothing of a phrase. Did you mean 'tones'?")]);
  expect(strange.read('phrases/chatty.yaml')).not.toContain('my-line');
});

test('what is not given is asked; what cannot be is asked again, with what to write', async () => {
  const answers = ['', 'Which is better?', 'too-fats', 'too-fast', '', 'Soon.', 'no', 'Too vague.', 'By noon.', 'yes', 'A time.', 'no', ''];
  const { said, problems, read } = await make(['question'], answers);
  expect(said).toContain('nothing is called "too-fats". Did you mean \'too-fast\'?');
  expect(read('questions/too-fast.yaml')).toContain('- id: which-is-better\n');
  expect(problems).toEqual([]);
});

test('nothing is written of what nobody answers, nor of a kind that there is not', async () => {
  const silent = await make(['phrase', ...line]);
  expect(silent.said).toContain('Nobody answers. Give it as --why "…".');
  expect(silent.code).toBe(1);
  expect(silent.problems).toEqual([]);
  const strange = await makeHere('frase');
  expect(strange.said).toContain('There is no kind "frase". Did you mean \'phrase\'?');
});

/** Makes the folder of a language with a file of lines. */
function folderWith(content: string | Buffer): { folder: string; file: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'new-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'phrases/ours.yaml');
  mkdirSync(path.dirname(file));
  writeFileSync(file, content);
  return { folder, file };
}

test.each([
  ['a list in brackets', '[{"id": "old-line"}]\n', /^- \{ ?"id": "old-line" ?\}\n- id: my-line\n/],
  ['an empty list with a remark', '# Ours.\n[] # none yet\n', /^# Ours\.\n# none yet\n- id: my-line\n/],
])('it is written into %s', (_, before, after) => {
  const { folder, file } = folderWith(before);
  expect(writeEntry(folder, 'phrases', 'my-line', { text: 'Bye.' })).toBe(file);
  expect(readFileSync(file, 'utf8')).toMatch(after);
});

test.each([
  ['of old Windows', Buffer.from('- id: ours\n  text: Café.\n', 'latin1'), 'this file is not written in UTF-8'],
  ['that is no YAML', Buffer.from('- id: ours\n  text: "Bye\n'), 'as long as it cannot be read'],
  ['that is no list', Buffer.from('ours: Bye.\n'), 'as long as it cannot be read'],
])('a file %s stays as it is, and is told', (_, content, said) => {
  const { folder, file } = folderWith(content);
  expect(() => writeEntry(folder, 'phrases', 'my-line', { text: 'Bye.' })).toThrow(said);
  expect(readFileSync(file)).toEqual(content);
});
