import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../check/check.ts';
import { writePlaybook, type Change } from '../testing/minimal-playbook.ts';
import { localesOf } from './locales.ts';
import { writtenSettings } from './settings.ts';

/** A playbook in these languages, each the minimal one, with the changes of `writePlaybook`. */
async function playbookIn(locales: readonly string[], changes: Record<string, Change> = {}) {
  const languages = Object.fromEntries(
    locales.map((locale): [string, Change] => [`../${locale}/playbook.yaml`, ['language: en', `language: ${locale}`]]),
  );
  const project = await writePlaybook({ ...languages, ...changes }, locales);
  const folder = path.join(project, 'content');
  const { playbooks, problems } = await checkContent(folder, project, '');
  return { layers: [{ name: 'standard edition', folder }], playbooks, problems };
}

const told = (problems: Awaited<ReturnType<typeof playbookIn>>['problems']) =>
  problems.map(({ file, line, message, hint }) => `${file}:${line} ${message}${hint ? ` | ${hint}` : ''}`);

describe('settings', () => {
  it('of all languages stand at the root; those of a language go before them', async () => {
    const { playbooks, problems, layers } = await playbookIn(['en', 'de'], {
      '../playbook.yaml': 'locales: [en, de]\naddress: https://calls.example\nowner: { name: All, contact: A desk }\n',
      'playbook.yaml':
        'name: Calls\nsummary: What it is.\nlanguage: en\nlanguageName: English\naccent: { light: "#0b5a4c", dark: "#7fd1bd" }\n',
    });
    expect(problems).toEqual([]);
    expect(playbooks.map(({ settings }) => [settings.language, settings.address, settings.owner.name])).toEqual([
      ['en', 'https://calls.example', 'All'],
      ['de', 'https://playbook.example.com', 'Its owner'],
    ]);
    expect(writtenSettings(layers, 'en').entry?.value).toMatchObject({ name: 'Calls', address: 'https://calls.example' });
  });

  it('of a higher layer go before those below, wherever these stand', async () => {
    const own = await writePlaybook({ '../playbook.yaml': 'name: Ours\n' }, []);
    const project = await writePlaybook();
    const { playbooks, problems } = await checkContent(path.join(project, 'content'), project, path.join(own, 'content'));
    expect(problems).toEqual([]);
    expect(playbooks[0]?.settings).toMatchObject({ name: 'Ours', summary: 'What it is.' });
  });

  it('that stand in the wrong file are told where to go', async () => {
    const { problems } = await playbookIn(['en'], {
      '../playbook.yaml': 'language: en\n',
      'playbook.yaml': ['name: A playbook', 'locales: [en]\nname: A playbook'],
    });
    expect(told(problems)).toEqual([
      "content/en/playbook.yaml:1 'locales' holds for all languages, and what stands here is said of one | Move it to content/playbook.yaml.",
      "content/playbook.yaml:1 'language' is said of one language, and what stands here holds for all | Move it to playbook.yaml in the folder of that language.",
    ]);
  });

  it('are told once, however many languages they hold for', async () => {
    const { problems } = await playbookIn(['de', 'en'], { '../playbook.yaml': 'locales: [de, en]\nadress: https://calls.example\n' });
    expect(told(problems)).toEqual(["content/playbook.yaml:2 the key 'adress' is not known here. Did you mean 'address'?"]);
  });
});

describe('the languages of a playbook', () => {
  it.each([
    ['locales: [de]\n', ['de'], 1],
    ['locales: [de, en]\n', ['de', 'en'], 0],
    ['locales: [en, de]\n', ['en', 'de'], 0],
    [undefined, ['de', 'en'], 0],
  ])('with %j at the root are %j, the first of them the default', async (settings, expected, problemCount) => {
    const { layers, playbooks, problems } = await playbookIn(['en', 'de'], { '../playbook.yaml': settings });
    expect(localesOf(layers)).toEqual(expected);
    expect(playbooks.map(({ locale, isDefault }) => [locale, isDefault])).toEqual(expected.map((locale, index) => [locale, index === 0]));
    expect(problems).toHaveLength(problemCount);
  });

  it('are those that the highest layer lists; one that lists none adds its own', async () => {
    const standard = path.join(await writePlaybook({ '../playbook.yaml': 'locales: [en]\n' }), 'content');
    const german = path.join(await writePlaybook({ '../de/playbook.yaml': 'language: de\n' }, []), 'content');
    const chosen = path.join(await writePlaybook({ '../playbook.yaml': 'locales: [de]\n' }, []), 'content');
    const layer = (folder: string) => ({ name: folder, folder });
    expect(localesOf([layer(standard), layer(german)])).toEqual(['en', 'de']);
    expect(localesOf([layer(standard), layer(german), layer(chosen)])).toEqual(['de']);
  });

  it('that are offered are published where a layer above lists them, and are told by nobody till then', async () => {
    const { layers, problems } = await playbookIn(['en', 'de'], { '../playbook.yaml': 'locales: [en]\noffered: [de]\n' });
    expect(problems).toEqual([]);
    expect(localesOf(layers)).toEqual(['en']);
    const chosen = path.join(await writePlaybook({ '../playbook.yaml': 'locales: [de, en]\n' }, []), 'content');
    expect(localesOf([...layers, { name: 'chosen', folder: chosen }])).toEqual(['de', 'en']);
    const { problems: none } = await playbookIn(['en'], { '../playbook.yaml': 'locales: [en]\noffered: [fr]\n' });
    expect(none).toEqual([]);
  });

  it('that have no folder, and folders that are not listed, are told with what to write', async () => {
    const { problems, playbooks } = await playbookIn(['en', 'de'], { '../playbook.yaml': 'locales:\n  - en\n  - dee\n' });
    expect(playbooks.map(({ locale }) => locale)).toEqual(['en']);
    expect(told(problems)).toEqual([
      'content/playbook.yaml:1 the folder de is not listed, so that nothing of it is published | Write locales: [en, de], or offered: [de] to keep it for a layer above.',
      "content/playbook.yaml:3 no layer has a folder dee with a playbook.yaml in it. Did you mean 'de'? | Make dee/playbook.yaml beside this file, with the language in it, or take dee out.",
    ]);
  });
});
