import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../check/check.ts';
import type { LoadedPlaybook } from '../read/index.ts';
import { publishedFiles } from '../schema/published.ts';
import { minimalPlaybook } from '../testing/minimal-files.ts';
import { loadChanged, writePlaybook } from '../testing/minimal-playbook.ts';
import { publish, quizzesFile } from './publish.ts';
import { withQuiz } from './single.ts';

/** Fails where a published file has a key that its schema does not, or changes on its way through JSON. */
function expectToFitItsSchemas(playbook: LoadedPlaybook): void {
  const published = publish(playbook);
  for (const name of Object.keys(publishedFiles) as (keyof typeof publishedFiles)[]) {
    const sent: unknown = JSON.parse(JSON.stringify(published[name]));
    expect(publishedFiles[name].parse(sent), name).toEqual(sent);
  }
}

test('what is published fits its schemas as it is, and survives JSON', async () => {
  expectToFitItsSchemas(await loadChanged());
});
test('so does what is published in a language that has translated nothing: every entry says which language it is in', async () => {
  const project = await writePlaybook({
    '../playbook.yaml': 'locales: [en, de]\n',
    '../de/playbook.yaml': 'language: de\nlanguageName: Deutsch\n',
  });
  const { playbooks } = await checkContent(path.join(project, 'content'), project, '');
  const german = playbooks.find(({ settings }) => settings.language === 'de');
  if (!german) throw new Error('There is no German.');
  expect(publish(german).practices.contexts).toMatchObject([{ lang: 'en' }]);
  expectToFitItsSchemas(german);
});
test('references are resolved', async () => {
  const { checklists, quizzes, guides, phrases, situations } = publish(await loadChanged());
  expect(checklists.checklists[0]?.items[0]).toEqual({
    id: 'thank',
    text: 'Thank them.',
    why: 'They gave time.',
    step: 'goodbye',
    required: true,
    say: [{ id: 'line-1', text: 'Thank you, {name}.' }],
  });
  expect(checklists.placeholders).toMatchObject([{ id: 'name', label: expect.stringMatching(/\w/) as string, kind: 'name' }]);
  expect(quizzes.quizzes[0]?.questions[0]?.prompt).toBe('Which is better?');
  expect(quizzes.guides).toEqual([{ id: 'first-guide', title: 'First guide', url: 'guides/first-guide/' }]);
  expect(guides.guides[0]).toMatchObject({
    id: 'first-guide',
    url: 'guides/first-guide/',
    text: expect.stringContaining('Read this first.'),
  });
  expect(guides.guides[0]).not.toHaveProperty('headings');
  expect(phrases.situations).toEqual([
    {
      id: 'chatty',
      label: 'They keep talking',
      when: 'The work is done.',
      group: 'runs-on',
      phrasings: ['they keep talking'],
      practice: { id: 'first-call', title: 'First call', url: 'practice/first-call/' },
    },
  ]);
  expect(situations.situations[0]?.notice).toEqual(['They begin a new story.']);
});
test('a situation names the practice that is about it, before one in which it goes on as well', async () => {
  const [find, put] = ['situations: [chatty]\nmistakes', 'situations: [quiet, chatty]\nmistakes'];
  const other = minimalPlaybook['practices/first-call.yaml']?.replace(find, put);
  const quiet = { 'situations/quiet.yaml': minimalPlaybook['situations/chatty.yaml'] };
  const { phrases } = publish(await loadChanged({ ...quiet, 'practices/a-call.yaml': other }));
  expect(phrases.situations.map(({ id, practice }) => [id, practice?.id])).toEqual([
    ['chatty', 'first-call'],
    ['quiet', 'a-call'],
  ]);
});
test('a role-play card comes with the names of what it plays and the page to read afterwards', async () => {
  const { 'role-plays': file } = publish(await loadChanged());
  expect(file.rolePlays).toEqual([expect.objectContaining({ id: 'first-card', context: 'support', situation: 'chatty' })]);
  expect(file.contexts).toEqual([{ id: 'support', label: 'Support' }]);
  expect(file.situations).toEqual([{ id: 'chatty', label: 'They keep talking' }]);
  expect(file.guides).toEqual([{ id: 'first-guide', title: 'First guide', url: 'guides/first-guide/' }]);
});
test('what is written after a call comes with the placeholders in it, and no others', async () => {
  const declared = `${minimalPlaybook['placeholders.yaml']}- id: day\n  label: Day\n  example: Monday\n  kind: date\n`;
  const { notes, messages } = publish(await loadChanged({ 'placeholders.yaml': declared }));
  expect(notes.notes).toMatchObject([{ id: 'first-note', diary: 'Call {name}.' }]);
  expect(messages.messages).toMatchObject([{ id: 'first-message', subject: 'Our call' }]);
  for (const { placeholders } of [notes, messages]) expect(placeholders.map(({ id }) => id)).toEqual(['name']);
});
test('an exam is in the open data of nobody, and in the file for its course', async () => {
  const playbook = await loadChanged({ 'quizzes/practice.yaml': ['title: Practice\n', 'title: Practice\nexam: true\n'] });
  expect(publish(playbook).quizzes).toMatchObject({ quizzes: [], guides: [] });
  expect(withQuiz(quizzesFile(playbook, playbook.quizzes), 'practice').quizzes[0]?.questions).toHaveLength(1);
});
test('references that lead nowhere are left out', async () => {
  const { checklists } = publish(await loadChanged({ 'checklists/routine.yaml': ['[line-1]', '[line-1, elephant]'] }));
  expect(checklists.checklists[0]?.items[0]?.say).toHaveLength(1);
});
test('the open data of a playbook is made once', async () => {
  const playbook = await loadChanged();
  expect(publish(playbook)).toBe(publish(playbook));
  expect(publish(await loadChanged())).not.toBe(publish(playbook));
});
