import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import * as node from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { listedTypes, namedTypes } from '../../../content/schema/index.ts';
import { editionsAt } from '../edition/edition.ts';
import { pathOf } from '../edition/files.ts';
import { changedLines } from '../testing/changed-lines.ts';
import { openPlaybook, type OpenedPlaybook } from '../testing/on-playbook.ts';
import { savesOf } from './history.ts';
import { savingAt } from './save.ts';
import type { Refusal } from './wish.ts';

const line = 'en/phrases/line-1.json';

/** Every type of which the minimal playbook has an entry, with the first one's path. */
async function firstOfEach({ editions }: OpenedPlaybook): Promise<Map<string, string>> {
  const { entries } = await editions.now();
  const all = [...entries.values()].filter(({ locale }) => locale !== '');
  return new Map(
    namedTypes.flatMap(({ name }) => all.find(({ type }) => type === name)?.path.split('\n') ?? []).map((file) => [file, file]),
  );
}

/** A text of an entry that may be any sentence, and another one. */
function otherText(value: Readonly<Record<string, unknown>>): [key: string, text: string] {
  const keys = ['why', 'when', 'summary', 'title', 'label', 'looksLike', 'scene', 'prompt', 'finding', 'example', 'says', 'does'];
  const key =
    keys.find((name) => typeof value[name] === 'string') ?? Object.keys(value).find((name) => typeof value[name] === 'string') ?? '';
  return [key, `${String(value[key])} Really`];
}

/** The files of a folder that hold content. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && /\.(?:yaml|mdx)$/.test(each.name))
    .map((each) => path.join(each.parentPath, each.name));

const refusal = (work: Promise<unknown>): Promise<Refusal> =>
  work.then(
    () => {
      throw new Error('It was not refused.');
    },
    (error: unknown) => error as Refusal,
  );

describe('one changed field', () => {
  it('is two lines of the file where the standard edition itself is edited, in every type', async () => {
    const playbook = await openPlaybook(undefined, { standard: true });
    const seen: string[] = [];
    for (const file of (await firstOfEach(playbook)).keys()) {
      const { type, id } = (await playbook.editions.now()).entries.get(file) ?? { type: 'playbook' as const, id: '' };
      const value = await playbook.entry(file);
      const [key, text] = otherText(value);
      const { playbooks, inPlace } = await playbook.editions.now();
      const places = playbooks.map((each) => inPlace(each.locate(type, id).file).replace('content/', ''));
      const before = playbook.file(String(places[0])) ?? '';
      await playbook.put(file, { ...value, [key]: text });
      const after = playbook.file(String(places[0])) ?? '';
      expect([file, changedLines(before, after)]).toEqual([file, [expect.stringMatching(/^-/), expect.stringMatching(/^\+.*Really/)]]);
      seen.push(type);
    }
    expect(new Set(seen).size).toBeGreaterThan(30);
  });

  it('is one key in the own folder, in every type; and nothing once it is as below again', async () => {
    const playbook = await openPlaybook({});
    for (const file of (await firstOfEach(playbook)).keys()) {
      const value = await playbook.entry(file);
      const [key, text] = otherText(value);
      await playbook.put(file, { ...value, [key]: text });
      expect(await playbook.entry(file)).toEqual({ ...value, [key]: text });
      const own = path.join(playbook.project, 'content/own');
      const written = filesIn(own);
      expect([file, written.length]).toEqual([file, 1]);
      const kept = node.readFileSync(written[0] ?? '', 'utf8').replace(/^---$/gm, '');
      const read: unknown = parse(kept);
      const [entry] = Array.isArray(read) ? (read as unknown[]) : [read];
      expect(Object.keys(entry as object).filter((name) => name !== 'id')).toEqual([key]);
      await playbook.put(file, value);
      expect(await playbook.entry(file)).toEqual(value);
      expect(filesIn(own)).toEqual([]);
    }
  });
});

describe('an entry of every type', () => {
  it('is made, renamed and taken out again', async () => {
    const playbook = await openPlaybook({});
    const { entries } = await playbook.editions.now();
    for (const { name: type } of listedTypes) {
      const like = [...entries.values()].find((each) => each.type === type);
      if (!like) continue;
      const [key, text] = otherText(like.value);
      // A second lesson of a guide, or a second mistake of a name, would be another slip.
      const value = { ...like.value, [key]: `${text} and truly`.slice(0, 60) };
      const [made, renamed] = [pathOf({ locale: 'en', type, id: 'quite-new' }), pathOf({ locale: 'en', type, id: 'newer-still' })];
      await playbook.put(made, value);
      expect([made, await playbook.entry(made)]).toEqual([made, value]);
      await playbook.put(renamed, value, { operation: 'update', from: made, sha: (await playbook.editions.now()).entries.get(made)?.sha });
      expect([renamed, await playbook.entry(renamed)]).toEqual([renamed, value]);
      expect(await playbook.entry(made)).toEqual({});
      await playbook.remove(renamed);
      expect(await playbook.entry(renamed)).toEqual({});
      expect([type, filesIn(path.join(playbook.project, 'content/own'))]).toEqual([type, []]);
    }
  });

  it('keeps the identifier that is taken', async () => {
    const playbook = await openPlaybook({});
    const told = await refusal(playbook.put(line, { ...(await playbook.entry(line)), why: 'Another.' }, { operation: 'create' }));
    expect(told.message).toBe("The identifier 'line-1' is taken. Every identifier is used once: give it another.");
  });

  it('is as good as saved where it is there as it is to be: the answer to the first save was lost', async () => {
    const playbook = await openPlaybook({});
    await expect(playbook.put(line, await playbook.entry(line), { operation: 'create' })).resolves.toEqual({ files: [] });
  });
});

describe('another identifier', () => {
  const entry = `contexts: [support]\n  situations: [chatty]\n  step: goodbye\n  tones: [warm]\n  why: It is ours.\n  notWhen: Never.\n`;
  const own = {
    'en/phrases/ours.yaml': `# ours\n- id: our-line\n  text: 'Thank you, {thing}.'\n  ${entry}`,
    'en/placeholders.yaml': '- id: thing # of ours\n  label: Thing\n  example: the parcel\n  kind: text\n',
    'en/sequences/own-close.yaml':
      '- id: own-close\n  label: Own close\n  context: support\n  situation: chatty\n  tone: warm\n  phrases:\n    - line-1\n    - line-2\n    - our-line # the last\n',
    'en/guides/own-guide.mdx':
      '---\ntitle: Ours\nsummary: What is ours.\npart: basics\nsituations: [chatty]\n---\n\n## Say\n\nSay our-line so.\n\n<Phrases ids="line-1, our-line" />\n',
    'en/guides/other-guide.mdx':
      '---\ntitle: Other\nsummary: What else.\npart: basics\n---\n\nRead [ours](/guides/own-guide/#say) first.\n',
  };

  it('is written wherever the entry is named, and nowhere else; and it is one save', async () => {
    const playbook = await openPlaybook(own);
    const before = Object.fromEntries(Object.keys(own).map((name) => [name, playbook.file(`own/${name}`) ?? '']));
    const rename = async (from: string, to: string) => playbook.put(to, await playbook.entry(from), { operation: 'update', from });
    const changed = () =>
      Object.fromEntries(Object.keys(own).map((name) => [name, changedLines(before[name] ?? '', playbook.file(`own/${name}`) ?? '')]));
    await rename('en/phrases/our-line.json', 'en/phrases/our-thanks.json');
    await rename('en/placeholders/thing.json', 'en/placeholders/parcel.json');
    await rename('en/guides/own-guide.json', 'en/guides/our-guide.json');
    const { 'en/guides/own-guide.mdx': moved, ...others } = changed();
    expect(moved).toContain('----');
    expect(others).toEqual({
      'en/phrases/ours.yaml': ['-- id: our-line', "-  text: 'Thank you, {thing}.'", '+- id: our-thanks', "+  text: 'Thank you, {parcel}.'"],
      'en/placeholders.yaml': ['-- id: thing # of ours', '+- id: parcel # of ours'],
      'en/sequences/own-close.yaml': ['-    - our-line # the last', '+    - our-thanks # the last'],
      'en/guides/other-guide.mdx': ['-Read [ours](/guides/own-guide/#say) first.', '+Read [ours](/guides/our-guide/#say) first.'],
    });
    expect(playbook.file('own/en/guides/our-guide.mdx')).toBe(
      own['en/guides/own-guide.mdx'].replace('"line-1, our-line"', '"line-1, our-thanks"'),
    );
    for (const save of savesOf(path.join(playbook.project, 'content/own'))) await playbook.saving.undo(save.id);
    expect(changed()).toEqual(Object.fromEntries(Object.keys(own).map((name) => [name, []])));
  });

  it.each(['playbook.yaml', 'en/playbook.yaml'])('is followed by settings, in %s', async (file) => {
    const settings = '# ours\nformsOfAddress: { tones: [warm, calm] }\n';
    const playbook = await openPlaybook({ [file]: settings, 'en/tones.yaml': '- id: calm\n  label: Calm\n  when: Ever.\n' });
    const from = 'en/tones/calm.json';
    await playbook.put('en/tones/cool.json', await playbook.entry(from), { operation: 'update', from });
    expect(playbook.file(`own/${file}`)).toBe(settings.replace('calm', 'cool'));
    expect((await playbook.editions.now()).problems).toEqual([]);
  });

  it('is followed by links, whichever way they are written, with their places on the page', async () => {
    const guide =
      '---\ntitle: Other\nsummary: What else.\npart: basics\n---\n\n[/guides/own-guide/](/guides/own-guide/#say), [it](../own-guide/#say "own-guide"), [this](/phrases/support/#our-line), [that][own].\n\n[own]: /guides/own-guide/#say\n';
    const settings =
      'links:\n  footer:\n    - { label: Ours, to: /guides/own-guide/#say } # first\n    - label: Line\n      to: /phrases/support/#our-line\n    - { label: Elsewhere, to: https://example.com/guides/own-guide/ }\n';
    const playbook = await openPlaybook({ ...own, 'en/guides/other-guide.mdx': guide, 'playbook.yaml': settings });
    expect((await playbook.editions.now()).problems).toEqual([]);
    const rename = async (from: string, to: string) => playbook.put(to, await playbook.entry(from), { operation: 'update', from });
    await rename('en/guides/own-guide.json', 'en/guides/our-guide.json');
    await rename('en/phrases/our-line.json', 'en/phrases/our-thanks.json');
    expect(playbook.file('own/en/guides/other-guide.mdx')).toBe(
      guide.replaceAll(/(?<=[(:] ?|\.\.)\/(guides\/)?own-guide\//g, '/$1our-guide/').replace('#our-line', '#our-thanks'),
    );
    expect(playbook.file('own/playbook.yaml')).toBe(
      settings.replace('to: /guides/own-guide/', 'to: /guides/our-guide/').replace('#our-line', '#our-thanks'),
    );
  });

  it('goes with what is changed in the same save', async () => {
    const playbook = await openPlaybook(own);
    const value = await playbook.entry('en/phrases/our-line.json');
    await playbook.put(
      'en/phrases/our-thanks.json',
      { ...value, why: 'Because.' },
      { operation: 'update', from: 'en/phrases/our-line.json' },
    );
    expect(playbook.file('own/en/phrases/ours.yaml')).toContain('why: Because.');
    expect(playbook.file('own/en/sequences/own-close.yaml')).toContain('- our-thanks # the last');
  });
});

describe('what a form leaves empty', () => {
  it('is no key of the entry', async () => {
    const playbook = await openPlaybook({});
    const value = await playbook.entry(line);
    await playbook.put('en/phrases/new-line.json', {
      ...value,
      text: 'Bye now.',
      owner: '',
      verbatim: false,
      phrasings: [],
      direction: null,
    });
    expect(Object.keys(await playbook.entry('en/phrases/new-line.json'))).toEqual(Object.keys(value));
  });
});

describe('a picture that the form names from the root on', () => {
  it.each(['playbook.json', 'en/playbook.json'])('stands beside the settings that name it: %s', async (file) => {
    const folder = file.replace('playbook.json', 'brand/');
    const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
    const playbook = await openPlaybook({ [`${folder}logo.svg`]: logo });
    await playbook.put(file, { ...(await playbook.entry(file)), logo: `/${folder}logo.svg` });
    expect(playbook.file(`own/${file.replace('json', 'yaml')}`)).toBe('logo: brand/logo.svg\n');
  });
});

describe('a switch that is on where nothing is said', () => {
  it('is off in a new entry, and in a new part of one, where somebody has turned it off', async () => {
    const playbook = await openPlaybook({});
    const list = [...(await firstOfEach(playbook)).keys()].find((file) => file.includes('/checklists/')) ?? '';
    const value = await playbook.entry(list);
    const [item = {}] = value['items'] as Record<string, unknown>[];
    const off = { ...item, id: 'quite-new', text: 'Say who calls back.', required: false };
    await playbook.put(list, { ...value, items: [...(value['items'] as unknown[]), off] });
    expect((await playbook.entry(list))['items']).toContainEqual(off);
    const quiz = await playbook.entry('en/quizzes/practice.json');
    await playbook.put('en/quizzes/unshuffled.json', { ...quiz, title: 'As it is', shuffle: false });
    expect(await playbook.entry('en/quizzes/unshuffled.json')).toMatchObject({ shuffle: false });
    await playbook.put('en/quizzes/shuffled.json', { ...quiz, title: 'In any order', shuffle: true });
    expect(await playbook.entry('en/quizzes/shuffled.json')).not.toHaveProperty('shuffle');
  });
});

describe('a wrong entry', () => {
  it('is refused with the words of the check, at its field, and nothing is written', async () => {
    const playbook = await openPlaybook({});
    const value = await playbook.entry(line);
    const told = await refusal(playbook.put(line, { ...value, step: 'goodby', why: '' }));
    expect(told.message.split('\n')).toEqual([
      expect.stringContaining("phrase line-1: 'why' is missing. Why it works."),
      expect.stringContaining("phrase line-1: step 'goodby' is not known. Did you mean 'goodbye'?"),
    ]);
    expect(playbook.saving.refused()?.complaints.map(({ path: at, keys }) => [at, keys])).toEqual([
      [line, ['why']],
      [line, ['step']],
    ]);
    expect(playbook.file('own/en/phrases/chatty.yaml')).toBeUndefined();
    expect(savesOf(path.join(playbook.project, 'content/own'))).toEqual([]);
  });

  it('does not keep another from being mended', async () => {
    const playbook = await openPlaybook({ 'en/tones.yaml': '- id: cold\n  label: 7\n  when: Never.\n' });
    expect((await playbook.editions.now()).problems).toHaveLength(1);
    await playbook.put(line, { ...(await playbook.entry(line)), why: 'Other.' });
    expect(playbook.file('own/en/phrases/chatty.yaml')).toBe('- id: line-1\n  why: Other.\n');
  });

  it('of an older edition keeps what no form has a field for any more, and is asked for what is new', async () => {
    const older = {
      'en/phrases/ours.yaml': `- id: older
  text: Bye now.
  contexts: [support]
  situations: [chatty]
  step: goodbye
  tones: [warm]
  mood: calm # a key of once
  notWhen: Never.
`,
    };
    const playbook = await openPlaybook(older);
    const file = 'en/phrases/older.json';
    // The form sends the fields that it knows.
    const { mood: _, ...value } = await playbook.entry(file);
    expect((await playbook.editions.now()).problems).toHaveLength(2);
    await playbook.put(file, { ...value, why: 'It ends.' });
    const now = older['en/phrases/ours.yaml'].replace('  notWhen', '  why: It ends.\n  notWhen');
    expect(changedLines(now, playbook.file('own/en/phrases/ours.yaml') ?? '')).toEqual([]);
    await playbook.put(line, { ...(await playbook.entry(line)), why: 'Other.' });
    expect(playbook.file('own/en/phrases/ours.yaml')).toContain('mood: calm # a key of once');
  });

  it('of a guide is told at its text', async () => {
    const playbook = await openPlaybook({});
    const value = await playbook.entry('en/guides/first-guide.json');
    await refusal(playbook.put('en/guides/first-guide.json', { ...value, body: 'Read this.\n\n<Phrases ids="line-9" />' }));
    expect(playbook.saving.refused()?.complaints.map(({ path: at, keys }) => [at, keys])).toEqual([
      ['en/guides/first-guide.json', ['body']],
    ]);
  });
});

describe('a picture', () => {
  it('whose name servers write differently is refused with a better one', async () => {
    const playbook = await openPlaybook({});
    const save = (name: string) => refusal(playbook.put(name, '<svg xmlns="http://www.w3.org/2000/svg"/>', { operation: 'create' }));
    expect((await save('brand/Unser Logo (2).SVG')).message).toContain('like unser-logo-2.svg.');
    expect((await save('en/guides/assets/plan ä.png')).message).toContain('like plan-a.png.');
    expect((await save('elsewhere/logo.svg')).message).toBe('elsewhere/logo.svg is no place where something of a playbook is kept.');
  });
});

describe('a guide', () => {
  it('keeps the text below where only its title changes, and the other way round', async () => {
    const playbook = await openPlaybook({});
    const file = 'en/guides/first-guide.json';
    const value = await playbook.entry(file);
    await playbook.put(file, { ...value, title: 'Other title' });
    expect(playbook.file('own/en/guides/first-guide.mdx')).toBe('---\ntitle: Other title\n---\n');
    await playbook.put(file, { ...value, title: 'Other title', body: `${String(value['body'])}\n\nMore.` });
    expect(playbook.file('own/en/guides/first-guide.mdx')).toBe(`---\ntitle: Other title\n---\n\n${String(value['body'])}\n\nMore.\n`);
    await playbook.put(file, { ...value, title: 'Other title' });
    expect(playbook.file('own/en/guides/first-guide.mdx')).toBe('---\ntitle: Other title\n---\n');
    await playbook.put(file, { ...value });
    expect(playbook.file('own/en/guides/first-guide.mdx')).toBeUndefined();
  });
});

describe('taking away', () => {
  it('hides what is of the standard edition, and making it again shows it', async () => {
    const playbook = await openPlaybook({ 'hide.yaml': '# Not for us.\ntones: []\n' });
    const value = await playbook.entry('en/phrases/line-1.json');
    await playbook.put('en/phrases/line-4.json', { ...value, text: 'And so goodbye.' });
    await playbook.put(line, { ...value, why: 'Ours.' });
    await playbook.remove(line);
    expect(playbook.file('own/hide.yaml')).toBe('# Not for us.\ntones: []\nphrases: [line-1]\n');
    expect(await playbook.entry(line)).toEqual({});
    await playbook.put(line, { ...value, text: 'Goodbye again.' });
    expect(playbook.file('own/hide.yaml')).toBe('# Not for us.\ntones: []\n');
    expect(await playbook.entry(line)).toEqual({ ...value, text: 'Goodbye again.' });
  });

  it('says what cannot be hidden', async () => {
    const playbook = await openPlaybook({});
    expect((await refusal(playbook.remove('en/placeholders/name.json'))).message).toContain('it can be changed, and not taken away');
    expect((await refusal(playbook.remove('en/situations/chatty.json'))).message).toContain('no situation is left');
  });
});

describe('the settings', () => {
  it('go into the file for all languages or into that of the language', async () => {
    const playbook = await openPlaybook({});
    await playbook.put('playbook.json', { ...(await playbook.entry('playbook.json')), corner: 4 }, { operation: 'update' });
    expect(playbook.file('own/playbook.yaml')).toBe('corner: 4\n');
    await playbook.put('en/playbook.json', { ...(await playbook.entry('en/playbook.json')), name: 'Ours' });
    expect(playbook.file('own/en/playbook.yaml')).toBe('name: Ours\n');
    await playbook.put('playbook.json', { corner: 6 });
    expect(playbook.file('own/playbook.yaml')).toBe('corner: 6\n');
  });
});

describe('somebody else', () => {
  it('may change another key of the same entry meanwhile', async () => {
    const playbook = await openPlaybook({ 'en/phrases/ours.yaml': '- id: line-1\n  why: Once.\n' });
    const value = await playbook.entry(line);
    const { sha } = (await playbook.editions.now()).entries.get(line) ?? {};
    writeFileSync(path.join(playbook.project, 'content/own/en/phrases/ours.yaml'), '- id: line-1\n  why: Twice, and more.\n');
    await playbook.put(line, { ...value, notWhen: 'Never.' }, { sha });
    expect(playbook.file('own/en/phrases/ours.yaml')).toBe('- id: line-1\n  why: Twice, and more.\n  notWhen: Never.\n');
  });

  it('is not overwritten in the same key: both stand side by side', async () => {
    const playbook = await openPlaybook({ 'en/phrases/ours.yaml': '- id: line-1\n  why: Once.\n' });
    const value = await playbook.entry(line);
    const { sha } = (await playbook.editions.now()).entries.get(line) ?? {};
    writeFileSync(path.join(playbook.project, 'content/own/en/phrases/ours.yaml'), '- id: line-1\n  why: Twice, and more.\n');
    const told = await refusal(playbook.put(line, { ...value, why: 'Mine.' }, { sha }));
    expect(told.status).toBe(409);
    expect(told.conflicts).toMatchObject([
      { path: line, keys: ['why'], base: { why: 'Once.' }, theirs: { why: 'Twice, and more.' }, mine: { why: 'Mine.' } },
    ]);
    expect(playbook.file('own/en/phrases/ours.yaml')).toContain('Twice');
  });

  it('has deleted the file', async () => {
    const playbook = await openPlaybook({
      'en/phrases/ours.yaml':
        '- id: ours\n  text: Bye.\n  contexts: [support]\n  situations: [chatty]\n  step: goodbye\n  tones: [warm]\n  why: So.\n  notWhen: No.\n',
    });
    const value = await playbook.entry('en/phrases/ours.json');
    const { sha } = (await playbook.editions.now()).entries.get('en/phrases/ours.json') ?? {};
    node.rmSync(path.join(playbook.project, 'content/own/en/phrases/ours.yaml'));
    const told = await refusal(playbook.put('en/phrases/ours.json', { ...value, why: 'Mine.' }, { sha, operation: 'update' }));
    expect(told.conflicts).toMatchObject([{ theirs: undefined, mine: { why: 'Mine.' } }]);
  });
});

describe('the history', () => {
  it('undoes saves, also those before the last', async () => {
    const playbook = await openPlaybook({});
    const own = path.join(playbook.project, 'content/own');
    const value = await playbook.entry(line);
    await playbook.put(line, { ...value, why: 'First.' });
    await playbook.put('en/tones/warm.json', { ...(await playbook.entry('en/tones/warm.json')), when: 'Always.' });
    const [, first] = savesOf(own);
    await playbook.saving.undo(first?.id ?? '');
    expect(await playbook.entry(line)).toEqual(value);
    expect(playbook.file('own/en/tones.yaml')).toContain('Always.');
    const [undo] = savesOf(own);
    await playbook.saving.undo(undo?.id ?? '');
    expect((await playbook.entry(line))['why']).toBe('First.');
  });

  it('does not undo over what has changed since', async () => {
    const playbook = await openPlaybook({});
    await playbook.put(line, { ...(await playbook.entry(line)), why: 'First.' });
    await playbook.put(line, { ...(await playbook.entry(line)), why: 'Second.' });
    const own = path.join(playbook.project, 'content/own');
    const [second, first] = savesOf(own);
    expect((await refusal(playbook.saving.undo(first?.id ?? ''))).message).toContain('Undo what was saved after it first');
    expect((await playbook.entry(line))['why']).toBe('Second.');
    writeFileSync(path.join(own, 'en/phrases/chatty.yaml'), '- id: line-1\n  why: By hand.\n');
    expect((await refusal(playbook.saving.undo(second?.id ?? ''))).message).toContain('by hand, or by another program');
    expect((await playbook.entry(line))['why']).toBe('By hand.');
  });
});

describe('a disk that does not do what it should', () => {
  // The folder of the history, its two files, and the file itself.
  it.each([
    ['ENOSPC', 'mkdirSync', 1, 'the disk is full. Nothing was changed.'],
    ['ENOSPC', 'writeFileSync', 1, 'the disk is full. Nothing was changed.'],
    ['ENOSPC', 'writeFileSync', 2, 'the disk is full. Nothing was changed.'],
    ['ENOSPC', 'writeFileSync', 3, 'the disk is full. Nothing was changed.'],
    ['EACCES', 'mkdirSync', 1, 'you may not write there, or another program has it open. Nothing was changed.'],
    ['EROFS', 'writeFileSync', 3, 'you may not write there, or another program has it open. Nothing was changed.'],
  ] as const)('%s from %s, time %i: nothing is half written, and the history says nothing of it', async (code, name, time, said) => {
    let calls = 0;
    const failing = (...given: unknown[]): unknown => {
      calls += 1;
      if (calls === time) throw Object.assign(new Error(`${code}: as Node says it`), { code });
      return (node[name] as (...args: unknown[]) => unknown)(...given);
    };
    const playbook = await openPlaybook(
      { 'en/phrases/ours.yaml': '- id: line-1\n  why: Once.\n' },
      { files: { ...node, [name]: failing } },
    );
    const own = path.join(playbook.project, 'content/own');
    const told = await refusal(playbook.put(line, { ...(await playbook.entry(line)), why: 'Mine.' }));
    expect(told.message).toContain(said);
    expect(told.message).not.toContain(code);
    expect(playbook.file('own/en/phrases/ours.yaml')).toBe('- id: line-1\n  why: Once.\n');
    expect(savesOf(own)).toEqual([]);
    expect(readdirSync(own, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:tmp|json)$/.test(file))).toEqual([]);
    // Once there is room again, the same save succeeds.
    await playbook.put(line, { ...(await playbook.entry(line)), why: 'Mine.' });
    expect(playbook.file('own/en/phrases/ours.yaml')).toBe('- id: line-1\n  why: Mine.\n');
  });

  it.skipIf(process.getuid?.() === 0)('is read-only', async () => {
    const playbook = await openPlaybook({ 'en/phrases/ours.yaml': '- id: line-1\n  why: Once.\n' });
    chmodSync(path.join(playbook.project, 'content/own'), 0o555);
    const told = await refusal(playbook.put(line, { ...(await playbook.entry(line)), why: 'Mine.' }));
    expect(told.message).toContain('you may not write there');
  });

  it('holds a file that is no YAML any more', async () => {
    const playbook = await openPlaybook({});
    const value = await playbook.entry(line);
    await playbook.put(line, { ...value, why: 'First.' });
    writeFileSync(path.join(playbook.project, 'content/own/en/phrases/chatty.yaml'), '- id: line-1\n  why: [First\n');
    const told = await refusal(
      playbook.put('en/phrases/line-2.json', { ...(await playbook.entry('en/phrases/line-2.json')), why: 'Mine.' }),
    );
    expect(told.message).not.toBe('');
    expect(playbook.file('own/en/phrases/chatty.yaml')).toBe('- id: line-1\n  why: [First\n');
  });
});

describe('a commit for each save', () => {
  const git = (folder: string, ...words: string[]) => execFileSync('git', words, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

  it('holds what the save wrote, and nothing else', async () => {
    const playbook = await openPlaybook({ 'en/phrases/ours.yaml': '- id: line-1\n  why: Once.\n', 'notes.txt': 'Mine.' }, { commit: true });
    const own = path.join(playbook.project, 'content/own');
    git(own, 'init', '--quiet');
    git(own, 'config', 'user.name', 'Ann');
    git(own, 'config', 'user.email', 'ann@example.com');
    expect(await playbook.put(line, { ...(await playbook.entry(line)), why: 'Twice.' })).not.toHaveProperty('remark');
    expect(git(own, 'show', '--stat', '--format=%s').trim()).toMatch(/^A save\s+en\/phrases\/ours\.yaml \|[^|]*$/);
  });

  it('that does not succeed is told, and the save stands', async () => {
    const playbook = await openPlaybook({}, { commit: true });
    const saved = await playbook.put(line, { ...(await playbook.entry(line)), why: 'Once.' });
    expect(saved).toMatchObject({ remark: expect.stringContaining('It is saved, and not committed:') as string });
    expect(playbook.file('own/en/phrases/chatty.yaml')).toBe('- id: line-1\n  why: Once.\n');
  });
});

describe('a folder that is the project itself', () => {
  it('is saved into, also while something in it is wrong already', async () => {
    const { project, file } = await openPlaybook({ 'en/tones.yaml': '- id: cold\n  label: 7\n  when: Never.\n' });
    const content = path.join(project, 'content');
    const place = { content, project: path.join(content, 'own'), given: path.join(content, 'own') };
    const editions = editionsAt(place);
    const saving = savingAt({ ...place, editions });
    const save = async (why: string) => {
      const now = (await editions.now()).entries.get(line);
      const changed = Buffer.from(JSON.stringify({ ...now?.value, why }));
      await saving.save([{ operation: 'update', path: line, content: changed, sha: now?.sha }], 'A save', () => undefined);
    };
    await save('Once.');
    await save('Twice.');
    expect(file('own/en/phrases/chatty.yaml')).toBe('- id: line-1\n  why: Twice.\n');
    expect((await editions.now()).problems.map((problem) => problem.file)).toEqual(['en/tones.yaml']);
  });
});

describe('a folder that is not there yet', () => {
  it('is made by the first save, beside the standard edition', async () => {
    const playbook = await openPlaybook();
    await playbook.put(line, { ...(await playbook.entry(line)), why: 'Ours.' });
    expect(playbook.file('own/en/phrases/chatty.yaml')).toBe('- id: line-1\n  why: Ours.\n');
  });
});
