import { expect, test } from 'vitest';
import type { z } from 'zod';
import { contentTypes } from '../schema/index.ts';
import { loadChanged } from '../testing/minimal-playbook.ts';
import type { LoadedPlaybook } from '../read/index.ts';
import { wordingIsWhole } from './wording.ts';

/** The minimal playbook with other wording: its keys are made up, so that no test leans on a string of the site. */
async function worded(site: Record<string, unknown>, language = 'en'): Promise<LoadedPlaybook> {
  const playbook = await loadChanged();
  const wording = { ...Object.fromEntries(Object.keys(playbook.wording).map((file) => [file, {}])), site };
  return {
    ...playbook,
    locale: language,
    settings: { ...playbook.settings, language },
    wording: wording as unknown as LoadedPlaybook['wording'],
  };
}
const told = (playbook: LoadedPlaybook, original?: LoadedPlaybook) =>
  wordingIsWhole(playbook, original).map(({ message, hint }) => `${message}${hint ? ` | ${hint}` : ''}`);

test('{count} belongs in counted texts only', async () => {
  expect(told(await worded({ lines: { one: 'One line', other: '{count} lines' } }))).toEqual([]);
  expect(told(await worded({ lines: '{count} lines' }))).toMatchInlineSnapshot(`
    [
      "{count} stands in a text that does not change with a count | Take it out.",
    ]
  `);
});
test('a counted text has every form that the language has', async () => {
  expect(told(await worded({ lines: { other: '{count} lines' } }))).toMatchInlineSnapshot(`
    [
      "'lines' lacks the form 'one', which en has | Add "one: …".",
    ]
  `);
  expect(told(await worded({ lines: { one: '{count}', other: '{count}' } }, 'pl'))).toMatchInlineSnapshot(`
    [
      "'lines' lacks the form 'few', which pl has | Add "few: …".",
      "'lines' lacks the form 'many', which pl has | Add "many: …".",
    ]
  `);
  expect(told(await worded({ lines: { other: '{count}' } }, 'ja'))).toEqual([]);
});
test('braces written wrongly are told', async () => {
  expect(told(await worded({ found: 'Found {query' }))).toMatchInlineSnapshot(`
    [
      ""{" is never closed: "{query" | Write {query}.",
    ]
  `);
});
test('a translation fills in what the original fills in', async () => {
  const original = await worded({ found: 'Found {query} in {place}', lines: { one: 'One in {place}', other: '{count} in {place}' } });
  expect(
    told(await worded({ found: '{place}: {query}', lines: { one: '{place}: eine', other: '{place}: {count}' } }, 'de'), original),
  ).toEqual([]);
  expect(told(await worded({ found: '{plaze}: {query}', lines: { one: 'eine', other: '{place}: {count}' } }, 'de'), original))
    .toMatchInlineSnapshot(`
    [
      "{plaze} does not stand in the text of 'en' | Filled in here: {query}, {place}.",
      "{place} is missing: the text of 'en' has it",
      "{place} is missing: the text of 'en' has it",
    ]
  `);
});
test('every wording type is covered', async () => {
  const wordingTypes = Object.values<{ path: string; schema: z.ZodType }>(contentTypes).filter((type) => type.path.startsWith('wording/'));
  expect(Object.keys((await loadChanged()).wording)).toHaveLength(wordingTypes.length);
});
