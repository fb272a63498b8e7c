import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../check/check.ts';
import { spelledOut } from '../publish/publish.ts';
import { compareRecords, recordOf } from './standard-record.ts';

const content = fileURLToPath(new URL('..', import.meta.url));
const project = path.join(content, '..');

/** The folder that all owners' folders of these tests are in. */
const owners = mkdtempSync(path.join(tmpdir(), 'own-'));
afterAll(() => rmSync(owners, { recursive: true }));

/** An owner's folder with these files. */
function own(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(owners, 'own-'));
  mkdirSync(path.join(folder, 'en'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

async function load(...folders: string[]) {
  const { playbooks, problems, layers } = await checkContent(content, project, folders.join(path.delimiter));
  const [playbook] = playbooks;
  if (!playbook) throw new Error('There is no playbook.');
  return { playbook, problems, layers };
}

const phrase = (id: string) => `- id: ${id}
  text: Thank you for calling Acme, {name}. Goodbye.
  contexts: [support]
  situations: [all-done]
  step: goodbye
  tones: [friendly]
  why: It says who we are.
  notWhen: Not if they are still talking.
`;

describe('an own folder over the standard edition', () => {
  it('changes nothing by files of settings, of wording or of lines that hold nothing', async () => {
    const { layers, problems } = await load(
      own({ 'playbook.yaml': '# Ours.\n{}\n', 'en/wording/site.yaml': '{}\n', 'en/phrases/ours.yaml': '- id: chatty-signal-queue\n' }),
    );
    expect(problems).toEqual([]);
    expect(layers.map(({ changes }) => changes)).toEqual([[]]);
  });

  it('adds, changes key by key, and replaces whole', async () => {
    const { playbook, problems } = await load(
      own({
        'en/phrases/ours.yaml': `${phrase('acme-goodbye')}
- id: chatty-signal-queue
  text: "{name}, three people are waiting, so let me finish yours first."
- id: chatty-thank-talk
  replaces: true
${phrase('x').replace('- id: x\n', '').replace('Goodbye', 'Until the next time')}`,
        'en/playbook.yaml': 'name: Acme calls\n',
        'en/wording/site.yaml': 'guides: Reading\n',
      }),
    );
    expect(problems).toEqual([]);
    const found = (id: string) => playbook.phrases.find((each) => each.id === id);
    expect(found('acme-goodbye')?.step).toBe('goodbye');
    expect(found('chatty-signal-queue')).toMatchObject({
      text: expect.stringContaining('three people'),
      situations: expect.arrayContaining(['chatty']),
    });
    expect(found('chatty-thank-talk')).toMatchObject({ step: 'goodbye', why: 'It says who we are.' });
    expect(playbook.settings).toMatchObject({ name: 'Acme calls', language: 'en' });
    expect(playbook.wording.site).toMatchObject({ guides: 'Reading', situations: 'Situations' });
  });

  it('changes a line that calls to play fill in: what they have no value for is filled in by its example', async () => {
    const lines = '- id: chatty-signal-queue\n  text: Three people are waiting until {day}, so let me finish yours first.\n';
    const { playbook, problems } = await load(own({ 'en/phrases/ours.yaml': lines }));
    expect(problems).toEqual([]);
    const practice = playbook.practices.find(({ moments }) =>
      moments.some(({ choices }) => choices.some(({ phrase }) => phrase === 'chatty-signal-queue')),
    );
    if (!practice) throw new Error('No call to play has the line.');
    const day = playbook.placeholders.find(({ id }) => id === 'day')?.example ?? '';
    expect(day).not.toBe('');
    expect(JSON.stringify(spelledOut(practice, playbook))).toContain(`Three people are waiting until ${day}, so`);
  });

  it('changes what stands above the text of a guide, and keeps the text', async () => {
    const { playbook, problems } = await load(own({ 'en/guides/routine-close.mdx': '---\ntitle: Our close\n---\n' }));
    expect(problems).toEqual([]);
    const guide = playbook.guides.find(({ id }) => id === 'routine-close');
    expect(guide?.title).toBe('Our close');
    expect(guide?.text.length).toBeGreaterThan(1000);
  });

  it('takes a key away where nothing stands after it', async () => {
    const { playbook, problems } = await load(own({ 'en/situations/chatty.yaml': 'checklist:\n' }));
    expect(problems).toEqual([]);
    expect(playbook.situations.find(({ id }) => id === 'chatty')?.checklist).toBeUndefined();
  });

  it('lies over another own folder, in the order in which they are named', async () => {
    const group = own({ 'en/playbook.yaml': 'name: The group\nsummary: Of all brands.\n' });
    const brand = own({ 'en/playbook.yaml': 'name: The brand\n' });
    const { playbook } = await load(group, brand);
    expect(playbook.settings).toMatchObject({ name: 'The brand', summary: 'Of all brands.' });
  });

  it('names the file and the line of what is wrong in it, also where the rest stands below', async () => {
    const folder = own({ 'en/phrases/ours.yaml': '- id: chatty-signal-queue\n  text: Bye now.\n  why: " "\n' });
    const { problems } = await load(folder);
    expect(problems).toEqual([
      expect.objectContaining({
        file: `${folder}/en/phrases/ours.yaml`,
        line: 3,
        message: expect.stringContaining('write at least a word'),
      }),
    ]);
  });
});

describe('hiding', () => {
  it.each([
    'contexts: [telesales]',
    'contexts: [sales, telesales, casual]',
    'situations: [voicemail, gatekeeper, group-call, all-done]',
    'tones: [brief]',
    'guides: [routine-close, talkative-callers]',
    'guides: all',
    'checklists: all',
    'quizzes: all',
    'courses: all\nrole-plays: all',
    'mistakes: [vague-promise]',
    'questions: all',
    'sequences: all\ntranscripts: all',
  ])('%s leaves nothing dangling', async (wish) => {
    const { problems, layers } = await load(own({ 'hide.yaml': `${wish}\n` }));
    expect(problems).toEqual([]);
    expect(layers[0]?.hidden.length).toBeGreaterThan(0);
  });

  it('takes along what cannot be without it, says because of what, and leaves what can', async () => {
    const { playbook, layers } = await load(own({ 'hide.yaml': 'contexts: [telesales]\n' }));
    const hidden = new Map(layers[0]?.hidden.map(({ type, id, because }) => [`${type}/${id}`, because.map((each) => each.id)]));
    expect(hidden.get('contexts/telesales')).toEqual([]);
    expect(hidden.get('checklists/telesales')).toEqual(['telesales']);
    expect(hidden.get('guides/telesales-sign-off')).toEqual(['telesales']);
    expect(hidden.get('quizzes/telesales')).toEqual(['telesales']);
    expect(playbook.phrases.some(({ contexts }) => contexts.includes('telesales'))).toBe(false);
    // A line for several kinds of call goes on without the one.
    expect(playbook.phrases.some(({ id }) => id === 'said-no-thank-honest')).toBe(true);
  });

  it('holds for the layers above, unless one brings the entry back', async () => {
    const group = own({ 'hide.yaml': 'contexts: [telesales]\n' });
    const brand = own({ 'en/phrases/ours.yaml': phrase('acme-goodbye').replace('[support]', '[support, telesales]') });
    const { playbook, problems } = await load(group, brand);
    expect(problems).toEqual([]);
    expect(playbook.phrases.find(({ id }) => id === 'acme-goodbye')?.contexts).toEqual(['support']);
    const back = own({ 'en/contexts/telesales.yaml': 'label: Cold calls\nwhen: We call first.\norder: 4\n' });
    expect((await load(group, back)).playbook.contexts.map(({ label }) => label)).toContain('Cold calls');
  });

  it.each([
    ['contexts: [telesale]', /nothing in contexts is called "telesale".*telesales/],
    ['context: [telesales]', /"context" cannot be hidden.*contexts/],
    ['contexts: telesales', /'contexts' lists identifiers/],
    ['- telesales', /names what to hide by its kind/],
  ])('of %s says what to write instead', async (text, message) => {
    const folder = own({ 'hide.yaml': `${text}\n` });
    const { problems } = await load(folder);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.file).toBe(`${folder}/hide.yaml`);
    expect(problems[0]?.message).toMatch(message);
  });
});

it('a folder that is not there, or named twice, or the standard edition itself, is refused', async () => {
  const folder = own({});
  await expect(load('/nowhere/at/all')).rejects.toThrow(/there is no folder/);
  await expect(load(folder, folder)).rejects.toThrow(/named twice/);
  await expect(load(content)).rejects.toThrow(/the standard edition itself/);
});

it('what changed in the standard edition since is known by its fingerprint', () => {
  const entry = (id: string, text: string) => ({ type: 'phrases', id, value: { text } }) as Parameters<typeof recordOf>[0][number];
  const none = () => undefined;
  const before = recordOf([entry('a', 'one'), entry('b', 'two'), entry('c', 'three')], none);
  const now = recordOf([entry('a', 'one'), entry('b', 'changed'), entry('d', 'new')], none);
  expect(compareRecords(before, now)).toEqual({ changed: ['phrases/b'], added: ['phrases/d'], gone: ['phrases/c'] });
});

describe('folders that extend others', () => {
  it('lie over them, in the order that each names; what several extend lies beneath all', async () => {
    const group = own({ 'playbook.yaml': 'name: Group\n', 'en/playbook.yaml': 'summary: Of the group.\n' });
    const brand = own({ 'playbook.yaml': `extends: [${path.join('..', path.basename(group))}]\nname: Brand\n` });
    const team = own({ 'playbook.yaml': `extends:\n  - ../${path.basename(group)}\n  - ../${path.basename(brand)}\n` });
    const { playbook, layers, problems } = await load(team);
    expect(problems).toEqual([]);
    expect(layers.map(({ layer }) => layer.folder)).toEqual([group, brand, team]);
    expect(playbook.settings).toMatchObject({ name: 'Brand', summary: 'Of the group.' });
  });

  it('are refused in a circle, and where they are not there, with file and line', async () => {
    const brand = own({});
    const group = own({ 'playbook.yaml': `extends: [../${path.basename(brand)}]\n` });
    writeFileSync(path.join(brand, 'playbook.yaml'), `name: Brand\nextends:\n  - ../${path.basename(group)}\n`);
    const names = [brand, group, brand].map((folder) => path.basename(folder)).join(' over ');
    await expect(load(brand)).rejects.toThrow(`${path.join(group, 'playbook.yaml')}:1:11  this folder would lie under itself: ${names}`);
    writeFileSync(path.join(brand, 'playbook.yaml'), 'extends: [../nowhere]\n');
    await expect(load(brand)).rejects.toThrow(`${path.join(brand, 'playbook.yaml')}:1:11  there is no folder`);
  });
});

describe('an own folder in which something would stay unread', () => {
  it.each([
    [{ 'hide.yaml': 'phrases: [chatty-signal-queue]\n' }, "the phrase 'chatty-signal-queue' stands in %, and its hide.yaml hides it"],
    [{ 'hide.yaml': 'steps: [signal]\n' }, "the phrase 'chatty-signal-queue' of % is hidden, because the step 'signal' is"],
    [{ 'phrases/more.yaml': phrase('more') }, "'phrases' stands in the folder of a language, and not beside it"],
    [{ 'hide.yml': 'quizzes: all\n' }, 'this file would be read if it were called hide.yaml'],
    [{ 'en/hide.yaml': 'quizzes: all\n' }, "'hide.yaml' stands beside the folders of the languages, not in one of them"],
    [{ 'dee/phrases/ours.yaml': phrase('more') }, "'dee' is no language of this playbook: there is en"],
  ])('is told: %j', async (files, message) => {
    const folder = own({ 'en/phrases/ours.yaml': '- id: chatty-signal-queue\n  text: "{name}, three people are waiting."\n', ...files });
    const { problems } = await load(folder);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toBe(message.replace('%', path.basename(folder)));
    expect(problems[0]?.file.startsWith(folder)).toBe(true);
  });
});

it('a site that was built into an own folder is no part of it', async () => {
  const page = '<!doctype html>';
  const folder = own({
    'en/phrases/ours.yaml': '- id: chatty-signal-queue\n  text: "{name}, three people are waiting."\n',
    'dist/guides/routine-close/index.html': page,
    'dist/guides/routine-close.md': '# The routine close',
    'dist/es/phrases/support/index.html': page,
    'dist/en/situations/chatty/pages.json': '[]',
  });
  expect((await load(folder)).problems).toEqual([]);
});
