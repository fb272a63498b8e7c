import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPlaybook } from '../testing/on-playbook.ts';

const [one, two] = ['en/phrases/line-1.json', 'en/phrases/line-2.json'];
const ours = 'content/own/en/phrases/ours.yaml';

/** Opens a playbook with two lines of which somebody else has changed the reason, while both are open in forms. */
async function opened() {
  const playbook = await openPlaybook({ 'en/phrases/ours.yaml': '- id: line-1\n  why: Once.\n- id: line-2\n  why: Once.\n' });
  const seen = new Map((await playbook.editions.now()).entries);
  const theirs = (text: string) => writeFileSync(path.join(playbook.project, ours), text);
  theirs('- id: line-1\n  why: Theirs.\n- id: line-2\n  why: Theirs.\n');
  const form = (file: string, change: object) => ({
    operation: 'update' as const,
    path: file,
    sha: seen.get(file)?.sha,
    content: Buffer.from(JSON.stringify({ ...seen.get(file)?.value, ...change })),
  });
  const save = (...operations: Parameters<typeof playbook.saving.save>[0]) =>
    playbook.saving
      .save(operations, 'A save', (sha) => [...seen.values()].find((entry) => entry.sha === sha)?.text)
      .catch((error: unknown) => String(error));
  const waiting = () => playbook.saving.unsettled().map(({ conflict }) => conflict.path);
  return { ...playbook, theirs, form, save, waiting, written: () => playbook.file('own/en/phrases/ours.yaml') };
}

describe('an entry that two have changed in the same place', () => {
  it('waits until somebody has chosen for it, whatever else is chosen or saved', async () => {
    const { form, save, saving, waiting, put, entry, written } = await opened();
    expect(await save(form(one, { why: 'Mine.' }))).toContain('Changed elsewhere meanwhile: en/phrases/line-1.');
    await save(form(two, { why: 'Mine, too.' }));
    await put('en/tones/warm.json', { ...(await entry('en/tones/warm.json')), when: 'Always.' });
    expect(waiting()).toEqual([one, two]);
    await saving.settle(one, 'theirs', 'A choice');
    expect(waiting()).toEqual([two]);
    expect(written()).not.toContain('Mine');
    await saving.settle(two, 'mine', 'A choice');
    expect(waiting()).toEqual([]);
    expect(saving.refused()).toBeUndefined();
    expect(written()).toBe('- id: line-1\n  why: Theirs.\n- id: line-2\n  why: Mine, too.\n');
    await expect(saving.settle(two, 'mine', 'A choice')).rejects.toThrow('This is settled already.');
  });

  it('waits still where the choice cannot be saved, and no more once its form has been saved', async () => {
    const { form, save, saving, waiting, put, entry } = await opened();
    await save(form(one, { why: 'Mine.', step: 'goodby' }));
    await expect(saving.settle(one, 'mine', 'A choice')).rejects.toThrow("Did you mean 'goodbye'?");
    expect(waiting()).toEqual([one]);
    await put(one, { ...(await entry(one)), why: 'Ours.' });
    expect(waiting()).toEqual([]);
  });

  it.each([
    ['mine', 'Mine.'],
    ['theirs', 'Theirs.'],
  ] as const)('is saved in what one alone has changed, also where %s is chosen', async (choice, why) => {
    const { form, save, saving, entry } = await opened();
    await save(form(one, { why: 'Mine.', notWhen: 'Never.' }));
    await saving.settle(one, choice, 'A choice');
    expect(await entry(one)).toMatchObject({ why, notWhen: 'Never.' });
  });

  it('gets its other identifier, and nothing is there twice', async () => {
    const { put, entry, form, save, saving, theirs } = await opened();
    const line =
      '- id: mine\n  text: Bye.\n  contexts: [support]\n  situations: [chatty]\n  step: goodbye\n  tones: [warm]\n  notWhen: No.\n';
    theirs(`${line}  why: Theirs.\n`);
    const from = 'en/phrases/mine.json';
    const value = { ...(await entry(from)), why: 'Mine.' };
    await save({ ...form('en/phrases/other.json', value), from, sha: 'of an earlier start' });
    await saving.settle('en/phrases/other.json', 'mine', 'A choice');
    expect(await entry('en/phrases/other.json')).toEqual(value);
    expect(await entry(from)).toEqual({});
    await put('en/phrases/other.json', { ...value, why: 'Later.' });
  });

  it('takes along what belongs to its save', async () => {
    const { form, save, saving, file, waiting } = await opened();
    const picture = {
      operation: 'create' as const,
      path: 'brand/logo.svg',
      content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    };
    await save(form(one, { why: 'Mine.' }), form(two, { why: 'Mine.' }), picture);
    expect(file('own/brand/logo.svg')).toBeUndefined();
    await saving.settle(one, 'mine', 'A choice');
    expect(file('own/brand/logo.svg')).toContain('<svg');
    expect(waiting()).toEqual([two]);
  });
});
