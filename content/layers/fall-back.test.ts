import path from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '../check/check.ts';
import { writePlaybook, type Change } from '../testing/minimal-playbook.ts';

/** English whole, and German with these files. */
async function withGerman(german: Record<string, string>, changes: Record<string, Change> = {}) {
  const files = Object.fromEntries(Object.entries(german).map(([file, text]) => [`../de/${file}`, text]));
  const project = await writePlaybook({ '../playbook.yaml': 'locales: [en, de]\n', ...changes, ...files });
  const { playbooks, problems } = await checkContent(path.join(project, 'content'), project, '');
  const [original, playbook] = playbooks;
  if (!original || !playbook) throw new Error('There are not two languages.');
  return { original, playbook, problems };
}

const settings = 'language: de\nlanguageName: Deutsch\n';
const phrase = `- id: line-1
  text: '"Danke", {name}.'
  contexts: [support]
  situations: [chatty]
  step: goodbye
  tones: [warm]
  why: Es ist freundlich.
  notWhen: Es eilt.
`;

it('what is not translated is in the language of the default locale, and says so; what is, is not', async () => {
  const { playbook, original, problems } = await withGerman({ 'playbook.yaml': settings, 'phrases/ours.yaml': phrase });
  expect(problems).toEqual([]);
  expect(playbook.settings).toMatchObject({ language: 'de', name: 'A playbook' });
  expect(playbook.phrases.map(({ id, lang }) => [id, lang])).toEqual([
    ['line-1', undefined],
    ['line-2', 'en'],
    ['line-3', 'en'],
  ]);
  expect(playbook.phrases[0]?.text).toBe('„Danke“, {name}.');
  expect(playbook.guides[0]).toMatchObject({ id: 'first-guide', lang: 'en', text: expect.stringContaining('Read this first') as string });
  expect(playbook.original).toBe(original);
  expect(original.phrases.every(({ lang }) => lang === undefined)).toBe(true);
});

it('wording falls back text by text', async () => {
  const { playbook } = await withGerman({ 'playbook.yaml': settings, 'wording/site.yaml': 'guides: Leitfäden\n' });
  expect(playbook.wording.site).toMatchObject({ guides: 'Leitfäden', situations: 'situations' });
});

it('a language chooses what is shown untranslated; what hangs on the rest goes along', async () => {
  const { playbook } = await withGerman({ 'playbook.yaml': `${settings}untranslated: [contexts, tones, guides, guide-parts]\n` });
  expect([playbook.contexts, playbook.tones, playbook.guides].map((entries) => entries.length)).toEqual([1, 1, 1]);
  expect([playbook.phrases, playbook.sequences, playbook.quizzes, playbook.courses].map((entries) => entries.length)).toEqual([0, 0, 0, 0]);
  expect(playbook.guides[0]?.situations).toEqual([]);
});

it('what is wrong in a file of the default locale is told once', async () => {
  const { problems } = await withGerman({ 'playbook.yaml': settings }, { 'tones.yaml': '- id: warm\n  label: Warm\n' });
  expect(problems.map(({ file, message }) => `${file} ${message}`)).toEqual(["content/en/tones.yaml 'when' is missing"]);
});

it('what is wrong in a translation is told at its file', async () => {
  const { problems } = await withGerman({ 'playbook.yaml': settings, 'phrases/ours.yaml': phrase.replace('chatty', 'chaty') });
  expect(problems).toEqual([
    expect.objectContaining({ file: 'content/de/phrases/ours.yaml', line: 4, message: expect.stringContaining('chaty') as string }),
  ]);
});

it('a guide of a language may name what is hidden in the default locale and was never translated', async () => {
  const guide = '---\ntitle: Erster\nsummary: Worum es geht.\npart: basics\n---\n\nÜbe es im [Quiz](/quizzes/practice/).\n';
  const { original, problems } = await withGerman(
    { 'playbook.yaml': settings, 'guides/first-guide.mdx': guide },
    { '../own/hide.yaml': 'quizzes: [practice]\n' },
  );
  expect(original.quizzes).toEqual([]);
  expect(problems).toEqual([]);
});
