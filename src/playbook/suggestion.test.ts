import { expect, test } from 'vitest';
import { loadChanged, type Change } from '../../content/testing/minimal-playbook.ts';
import { suggestedOn, suggestionAddress } from './suggestion.ts';

const withFeedback = (feedback: string): Record<string, Change> => ({
  'playbook.yaml': ['owner:', `feedback: ${feedback}\nowner:`],
  'wording/site.yaml': ['feedbackSubject: feedbackSubject', "feedbackSubject: '{name}: {title}'"],
});
const line = { entry: 'phrases/line-1', texts: ['Thank you, {name}.'] };

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
  expect(suggestedOn(playbook, '/situations/chatty/')).toMatchObject({ entry: 'situations/chatty' });
  expect(suggestedOn(playbook, '/guides/first-guide/')?.texts).toHaveLength(1);
  for (const path of ['/guides/', '/guides/unknown/', '/phrases/support/', '']) expect(suggestedOn(playbook, path)).toBeUndefined();
});
