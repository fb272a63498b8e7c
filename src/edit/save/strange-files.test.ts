import { mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPlaybook } from '../testing/on-playbook.ts';

/** What a save was refused with; empty where it was not. */
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => '',
    (error: unknown) => (error as Error).message,
  );

const line = 'en/phrases/line-1.json';
const guide = 'en/guides/first-guide.json';

describe('a file of the own folder that cannot be read', () => {
  const broken = [
    ['the list of another entry', 'en/phrases/chatty.yaml', line, 'why', '- id: line-9\n  why: [Ours\n'],
    ['a map where a list should be', 'en/phrases/chatty.yaml', line, 'why', 'line-9:\n  why: Ours.\n'],
    ['a single entry', 'en/situations/chatty.yaml', 'en/situations/chatty.json', 'when', 'when: Ours.\n\tnotice: [Ours.]\n'],
    ['a guide without its last "---"', 'en/guides/first-guide.mdx', guide, 'summary', '---\ntitle: Ours\n\nAll that we wrote.\n'],
    ['a guide with nothing in its first lines', 'en/guides/first-guide.mdx', guide, 'summary', '---\n---\n\nAll that we wrote.\n'],
    ['wording', 'en/wording/site.yaml', 'en/wording/site.json', 'search', 'search: "Ours\n'],
    ['the settings of a language', 'en/playbook.yaml', 'en/playbook.json', 'name', 'name: "Ours\n'],
    ['a text with marks of a merge', 'en/phrases/chatty.yaml', line, 'why', '<<<<<<< HEAD\n- id: line-1\n=======\n>>>>>>> theirs\n'],
    ['a text in UTF-16', 'en/phrases/chatty.yaml', line, 'why', Buffer.from('\ufeff- id: line-9\n  why: Ours.\n', 'utf16le')],
    ['a text of old Windows', 'en/phrases/chatty.yaml', line, 'why', Buffer.from('- id: line-9\n  why: Café.\n', 'latin1')],
  ] as const;

  it.each(broken)('%s: stays as it is, byte by byte, and the save says so', async (_, file, entry, key, content) => {
    const playbook = await openPlaybook({ [file]: content });
    const said = await refusal(playbook.put(entry, { ...(await playbook.entry(entry)), [key]: 'Other words.' }));
    expect(said).toMatch(
      new RegExp(`^Nothing can be written into content/own/${file}(?:: .*(?:UTF-|merge)| as long as it cannot be read)`),
    );
    expect(readFileSync(path.join(playbook.project, 'content/own', file))).toEqual(Buffer.from(content));
  });

  it('is not taken for a free place by an entry that gets its name', async () => {
    const situation = 'label: Ours\nwhen: Always.\ngroup: hard\nnotice: [One.]\ndo: [One.]\ndont: [One.]\nphrasings: [ours now]\n';
    const there = 'label: "Taken\n';
    const playbook = await openPlaybook({ 'en/situations/ours.yaml': situation, 'en/situations/taken.yaml': there });
    const value = await playbook.entry('en/situations/ours.json');
    const from = 'en/situations/ours.json';
    expect(await refusal(playbook.put('en/situations/taken.json', value, { operation: 'update', from }))).toContain('cannot be read');
    expect(playbook.file('own/en/situations/taken.yaml')).toBe(there);
    expect(playbook.file('own/en/situations/ours.yaml')).toBe(situation);
  });

  it('keeps nothing from being hidden but in hide.yaml itself', async () => {
    for (const content of ['phrases: [line-2\n', '- line-2\n', Buffer.from('phrases: [line-2]\n', 'utf16le')]) {
      const playbook = await openPlaybook({ 'hide.yaml': content });
      expect(await refusal(playbook.remove(line))).toMatch(/^Nothing can be written into hide\.yaml/);
      expect(readFileSync(path.join(playbook.project, 'content/own/hide.yaml'))).toEqual(Buffer.from(content));
    }
  });
});

describe('comments of the owner', () => {
  it.each(['# Not for us', '# Not for us\n', '# Not for us\n{}\n', '\ufeff# Not for us\r\n'])(
    'stay in hide.yaml, which holds nothing else: %j',
    async (comment) => {
      const playbook = await openPlaybook({ 'hide.yaml': comment });
      const value = await playbook.entry(line);
      await playbook.remove(line);
      expect(await playbook.entry(line)).toEqual({});
      await playbook.put(line, value);
      expect(playbook.file('own/hide.yaml')?.trimEnd()).toBe(comment.replace('{}', '').trimEnd());
    },
  );

  it.each([
    ['en/phrases/chatty.yaml', line, 'why', '# Ours.\n[]\n', '# Ours.\n- id: line-1\n  why: Other words.\n'],
    ['en/phrases/chatty.yaml', line, 'why', '[] # none yet', '# none yet\n- id: line-1\n  why: Other words.\n'],
    ['en/situations/chatty.yaml', 'en/situations/chatty.json', 'when', '# Ours.', '# Ours.\nwhen: Other words.\n'],
  ])('stay in %s when its first entry comes', async (file, entry, key, before, after) => {
    const playbook = await openPlaybook({ [file]: before });
    const value = await playbook.entry(entry);
    await playbook.put(entry, { ...value, [key]: 'Other words.' });
    expect(playbook.file(`own/${file}`)).toBe(after);
  });

  it('stay in a list when its last entry goes', async () => {
    const playbook = await openPlaybook({ 'en/phrases/chatty.yaml': '# How we write lines.\n[]\n' });
    const value = await playbook.entry(line);
    await playbook.put(line, { ...value, why: 'Other words.' });
    await playbook.put(line, value);
    expect(playbook.file('own/en/phrases/chatty.yaml')).toBe('# How we write lines.\n[]\n');
  });

  it.each([
    ['playbook', 'address', 'https://acme.example'],
    ['en/playbook', 'name', 'Ours'],
  ])('stay in %s.yaml when its last setting goes', async (name, key, ours) => {
    const playbook = await openPlaybook({ [`${name}.yaml`]: '# How we are called.\n{}\n' });
    const value = await playbook.entry(`${name}.json`);
    await playbook.put(`${name}.json`, { ...value, [key]: ours });
    expect(playbook.file(`own/${name}.yaml`)).toBe(`# How we are called.\n${key}: ${ours}\n`);
    await playbook.put(`${name}.json`, value);
    expect(playbook.file(`own/${name}.yaml`)).toBe('# How we are called.\n{}\n');
    expect((await playbook.editions.now()).problems).toEqual([]);
  });
});

describe('a file as other programs write it', () => {
  it.each([
    ['a byte order mark and the line ends of Windows', '\ufeff- id: line-1\r\n  why: Once.\r\n', '\ufeff- id: line-1\r\n  why: Twice.\r\n'],
    ['no-break spaces, as word processors have them', '- id: line-1\n  why:\u00a0Once.\n', '- id: line-1\n  why: Twice.\n'],
    ['no-break spaces before the keys', '- id: line-1\n\u00a0\u00a0why: Once.\n', '- id: line-1\n  why: Twice.\n'],
    ['line ends of an old Mac', '- id: line-1\r  why: Once.\r', '- id: line-1\n  why: Twice.\n'],
    ['in brackets, as JSON', '[{"id": "line-1", "why": "Once."}]\n', '[{"id": "line-1", "why": "Twice."}]\n'],
  ])('%s: a change is written into it', async (_, before, after) => {
    const playbook = await openPlaybook({ 'en/phrases/chatty.yaml': before });
    await playbook.put(line, { ...(await playbook.entry(line)), why: 'Twice.' });
    expect(playbook.file('own/en/phrases/chatty.yaml')).toBe(after);
    const other = 'en/phrases/line-2.json';
    await playbook.put(other, { ...(await playbook.entry(other)), why: 'New.' });
    expect(await playbook.entry(line)).toMatchObject({ why: 'Twice.' });
    expect(await playbook.entry(other)).toMatchObject({ why: 'New.' });
  });

  it('a link: what it leads to is changed by a save, and not by one that is refused', async () => {
    const playbook = await openPlaybook({ 'en/phrases/chatty.yaml': '- id: line-1\n  why: Once.\n' });
    const own = path.join(playbook.project, 'content/own');
    const [shared, linked] = [path.join(playbook.project, 'shared'), path.join(own, 'en/phrases/chatty.yaml')];
    mkdirSync(shared);
    renameSync(linked, path.join(shared, 'chatty.yaml'));
    symlinkSync(path.join(shared, 'chatty.yaml'), linked);
    const value = await playbook.entry(line);
    expect(await refusal(playbook.put(line, { ...value, step: 'goodby' }))).toContain("Did you mean 'goodbye'?");
    expect(readFileSync(path.join(shared, 'chatty.yaml'), 'utf8')).toBe('- id: line-1\n  why: Once.\n');
    await playbook.put(line, { ...value, why: 'Twice.' });
    expect(readFileSync(path.join(shared, 'chatty.yaml'), 'utf8')).toBe('- id: line-1\n  why: Twice.\n');
    expect(readFileSync(linked, 'utf8')).toContain('Twice');
  });

  it('a link that leads nowhere, like the lock of a file that is open in Emacs: what stands beside it is checked with a save', async () => {
    const situation = 'label: Ours\nwhen: Always.\ngroup: runs-on\nnotice: [One.]\ndo: [One.]\ndont: [One.]\nphrasings: [ours now]\n';
    const playbook = await openPlaybook({ 'en/phrases/ours.yaml': '- id: line-1\n  why: Once.\n', 'en/situations/ours.yaml': situation });
    for (const folder of ['en', 'en/phrases', 'en/situations'])
      symlinkSync('ann@acme.12345', path.join(playbook.project, 'content/own', folder, '.#ours.yaml'));
    const value = await playbook.entry(line);
    await playbook.put(line, { ...value, situations: ['chatty', 'ours'] });
    expect(await playbook.entry(line)).toMatchObject({ situations: ['chatty', 'ours'], why: 'Once.' });
    expect(await playbook.entry('en/situations/ours.json')).toMatchObject({ label: 'Ours' });
  });
});
