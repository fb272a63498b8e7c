import path from 'node:path';
import { expect, test } from 'vitest';
import { loadLayered } from '../layers/load-layered.ts';
import { writePlaybook, type Change } from '../testing/minimal-playbook.ts';
import { adviceOn } from './check.ts';

/** What is advised about the minimal playbook with an own folder over it. */
async function advised(own: Record<string, Change>): Promise<string[]> {
  const project = await writePlaybook(Object.fromEntries(Object.entries(own).map(([file, change]) => [`../own/${file}`, change])));
  const content = path.join(project, 'content');
  const before = process.env['CONTENT_DIR'];
  process.env['CONTENT_DIR'] = content;
  const layers = [
    { name: 'standard edition', folder: content },
    { name: 'own', folder: path.join(content, 'own') },
  ];
  const { playbook } = await loadLayered('en', layers, project);
  expect(playbook.problems).toEqual([]);
  const advice = adviceOn(playbook);
  process.env['CONTENT_DIR'] = before;
  if (before === undefined) delete process.env['CONTENT_DIR'];
  return advice.map(({ file, rule, message }) => `${file} ${rule ?? ''}: ${message}`);
}

const ours = (text: string, more = '') => `- id: ours
  text: ${text}
  contexts: [support]
  situations: [chatty]
  step: goodbye
  tones: [warm]
  why: The regulator wants it so.
  notWhen: Before they agree.
${more}`;

const clumsy = '"You may cancel within fourteen days; the cancellation will be processed in accordance with the applicable regulations."';
const line = 'own/en/phrases/ours.yaml';
const about = (advice: readonly string[], file: string) => advice.filter((each) => each.includes(file));

test('a line of their own is advised on, and one to be said word for word is not', async () => {
  expect(about(await advised({ 'en/phrases/ours.yaml': ours(clumsy) }), line)).not.toEqual([]);
  expect(about(await advised({ 'en/phrases/ours.yaml': ours(clumsy, '  verbatim: true\n') }), line)).toEqual([]);
});

test.each([
  ['its entry', 'advice: { silentEntries: [ours] }'],
  ['its layer', 'advice: { silentFolders: [content/own] }'],
  ['its rules', 'advice: { silentRules: [line-length, line-grade, semicolon, opening, near-duplicate-line, contraction] }'],
])('%s can be silenced in the settings', async (_, settings) => {
  expect(about(await advised({ 'playbook.yaml': settings, 'en/phrases/ours.yaml': ours(clumsy) }), line)).toEqual([]);
});

test('a rule that is silenced and is none is told, with the one that was meant', async () => {
  expect(await advised({ 'playbook.yaml': 'advice: { silentRules: [line-lenght] }' })).toContainEqual(
    expect.stringContaining("no rule is called 'line-lenght'. Did you mean 'line-length'?"),
  );
});

test('own words ask for no lines until their owner does', async () => {
  const tone = { 'en/tones.yaml': '- id: brisk\n  label: Brisk\n  when: They are in a hurry.\n' };
  const asks = expect.stringContaining("no phrase uses the tone 'brisk'");
  expect(await advised(tone)).not.toContainEqual(asks);
  expect(await advised({ ...tone, 'playbook.yaml': 'coverage: true' })).toContainEqual(asks);
});

test('what has to be said word for word keeps the signs that it was written with', async () => {
  const project = await writePlaybook({ 'phrases/ours.yaml': ours(`"It's \\"as is\\"."`, '  verbatim: true\n') });
  const { playbook } = await loadLayered('en', [{ name: 'standard edition', folder: path.join(project, 'content') }], project);
  expect(playbook.phrases.find(({ id }) => id === 'ours')?.text).toBe('It\'s "as is".');
});
