import path from 'node:path';
import { expect, test } from 'vitest';
import { layersOf } from '../../content/layers/layers.ts';
import { loadEvery } from '../../content/layers/load-layered.ts';
import { loadChanged, writePlaybook, type Change } from '../../content/testing/minimal-playbook.ts';
import { suggestedOn, suggestionAddress } from './suggestion.ts';

const withFeedback = (feedback: string): Record<string, Change> => ({
  'playbook.yaml': ['owner:', `feedback: ${feedback}\nowner:`],
  'wording/site.yaml': ['feedbackSubject: feedbackSubject', "feedbackSubject: '{name}: {title}'"],
});
const line = { type: 'phrases', id: 'line-1', texts: ['Thank you, {name}.'] } as const;

test('a mail to the owner carries the identifier and the text as it is', async () => {
  const playbook = await loadChanged(withFeedback('desk@example.com'));
  const { protocol, pathname, searchParams } = new URL(suggestionAddress(playbook, line) ?? '');
  expect([protocol, pathname]).toEqual(['mailto:', 'desk@example.com']);
  expect(searchParams.get('subject')).toContain('phrases/line-1');
  expect(searchParams.get('body')).toContain('Thank you, {name}.\r\n');
});

test('nothing is offered where nobody can be written to', async () => {
  expect(suggestionAddress(await loadChanged(), line)).toBeUndefined();
  expect(suggestionAddress(await loadChanged(withFeedback('https://forms.example.com/')), line)).toBeUndefined();
});

test('the pages of situations and guides have texts to suggest about; others do not', async () => {
  const playbook = await loadChanged();
  expect(suggestedOn(playbook, '/situations/chatty/')).toMatchObject({ type: 'situations', id: 'chatty' });
  expect(suggestedOn(playbook, '/guides/first-guide/')?.texts).toHaveLength(1);
  for (const path of ['/guides/', '/guides/unknown/', '/phrases/support/', '']) expect(suggestedOn(playbook, path)).toBeUndefined();
});

test('with a hosted editor, whoever suggests a change comes to the form of the entry, where it stands', async () => {
  const editor = 'editor: { backend: gitlab, repository: training/playbook, folder: . }\n';
  const files = { '../playbook.yaml': `locales: [en, de]\n${editor}`, '../de/playbook.yaml': 'language: de\nlanguageName: Deutsch\n' };
  const [original, translation] = (await loadEvery(layersOf(path.join(await writePlaybook(files), 'content'), ''))).map(
    ({ playbook }) => playbook,
  );
  if (!original || !translation) throw new Error('There are not two languages.');
  expect(suggestionAddress(original, line)).toBe('/edit/#/collections/en-phrases/entries/line-1');
  // What is not translated stands in the other language.
  expect(suggestionAddress(translation, { ...line, lang: 'en' })).toBe('/edit/#/collections/en-phrases/entries/line-1');
  expect(suggestionAddress(translation, line)).toBe('/edit/#/collections/de-phrases/entries/line-1');
});
