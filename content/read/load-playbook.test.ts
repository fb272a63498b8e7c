import { symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadChanged, reportOn, writePlaybook } from '../testing/minimal-playbook.ts';
import { minimalPlaybook } from '../testing/minimal-files.ts';
import { checkContent } from '../check/check.ts';
import { loadPlaybook } from './load-playbook.ts';

/** What reading alone finds, one line each. */
async function problems(changes: Parameters<typeof loadChanged>[0]): Promise<string> {
  const playbook = await loadChanged(changes);
  return playbook.problems
    .map(({ file, line, column, message, hint }) => `${file}:${line}:${column}  ${message}${hint ? ` | ${hint}` : ''}`)
    .join('\n');
}

const phrases = 'phrases/chatty.yaml';

test('a text that was read before is validated as what it is now, and nobody can change what all readings share', async () => {
  const before = await loadChanged();
  // The same text in the file of another type, and an entry of the same text under another name.
  const misplaced = await problems({ 'mistakes.yaml': minimalPlaybook['tones.yaml'] });
  expect(misplaced).toContain('this is the place of mistakes');
  const copied = await loadChanged({ 'contexts/copy.yaml': minimalPlaybook['contexts/support.yaml'] });
  expect(copied.contexts.map(({ id }) => id)).toEqual(['copy', 'support']);
  const again = await loadChanged();
  const dataOf = (playbook: typeof before) => JSON.parse(JSON.stringify({ ...playbook, project: '', guideSources: [] })) as unknown;
  expect(dataOf(again)).toEqual(dataOf(before));
  // Of a language without quotation marks of its own, texts are what was validated.
  const { phrases } = await loadChanged({ 'playbook.yaml': ['language: en', 'language: fa'] });
  expect(() => phrases.forEach(({ tones }) => tones.push('brisk'))).toThrow(TypeError);
});

describe('reading a playbook', () => {
  test('finds every entry of a valid playbook, and no problem', async () => {
    const playbook = await loadChanged();
    expect(playbook.problems).toEqual([]);
    expect(playbook.locale).toBe('en');
    expect(playbook.settings.direction).toBe('ltr');
    expect(playbook.phrases.map((phrase) => phrase.id)).toEqual(['line-1', 'line-2', 'line-3']);
    expect(playbook.contexts).toEqual([{ id: 'support', label: 'Support', when: 'They need help.', order: 100, phrasings: [] }]);
    expect(playbook.guides).toEqual([
      {
        id: 'first-guide',
        title: 'First guide',
        summary: 'What it says.',
        part: 'basics',
        order: 100,
        situations: ['chatty'],
        text: 'Read this first.\n\n## The last line\n\n<Phrases ids="line-1, line-2" />\n\n<Evidence ids="first-source" />',
        headings: [{ id: 'the-last-line', text: 'The last line', depth: 2 }],
      },
    ]);
    expect(playbook.sources.get('guides/first-guide')).toBe('content/en/guides/first-guide.mdx');
    expect(playbook.sources.get('phrases/line-2')).toBe('content/en/phrases/chatty.yaml');
    expect(playbook.sources.get('playbook')).toBe('content/en/playbook.yaml');
  });

  test('sorts by order, then by label', async () => {
    const step = (label: string, order: number) => `label: ${label}\nwhen: Now.\norder: ${order}\n`;
    const playbook = await loadChanged({
      'steps/z.yaml': step('Zebra', 1),
      'steps/b.yaml': step('Éclair', 2),
      'steps/c.yaml': step('Fox', 2),
    });
    expect(playbook.steps.map((entry) => entry.label)).toEqual(['Zebra', 'Éclair', 'Fox', 'Goodbye']);
  });

  test('sorts guides by their part first', async () => {
    const guide = (title: string, part: string, order: number) =>
      `---\ntitle: ${title}\nsummary: It is.\npart: ${part}\norder: ${order}\n---\n\nText.\n`;
    const playbook = await loadChanged({
      'guide-parts.yaml': '- { id: basics, label: Basics, when: First. }\n- { id: later, label: Later, when: Then. }\n',
      'guides/a.mdx': guide('A', 'later', 1),
      'guides/b.mdx': guide('B', 'basics', 200),
    });
    expect(playbook.guides.map((entry) => entry.id)).toEqual(['first-guide', 'b', 'a']);
  });

  test('takes a byte order mark and Windows line ends for what they are', async () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const guide = '---\ntitle: Second\nsummary: It is.\npart: basics\n---\n\nText.\n\n## A heading\n';
    const playbook = await loadChanged({
      'tones.yaml': windows('- id: warm\n  label: Warm\n  when: For people.\n'),
      'guides/second.mdx': windows(guide),
    });
    expect(playbook.problems).toEqual([]);
    expect(playbook.tones).toEqual([{ id: 'warm', label: 'Warm', when: 'For people.' }]);
    expect(playbook.guides.find((entry) => entry.id === 'second')?.text).toBe('Text.\n\n## A heading');
  });

  test('keeps a preview going while the settings or the wording have a problem', async () => {
    const playbook = await loadChanged({ 'playbook.yaml': 'name: [', 'wording/site.yaml': undefined });
    expect(playbook.problems).toHaveLength(2);
    expect(playbook.settings.language).toBe('en');
    expect(playbook.wording.site.skipToContent).toBe('skipToContent');
    expect(playbook.sources.has('playbook')).toBe(false);
  });

  test('tells everything in one run', async () => {
    expect(
      await problems({
        [phrases]: ['step: goodbye', 'stepp: goodbye'],
        'tones.yaml': '- id: warm\n  label: 7\n',
        'contexts/support.yaml': '',
      }),
    ).toMatchInlineSnapshot(`
      "content/en/contexts/support.yaml:1:1  this file is empty | Copy an entry from another playbook, or delete the file.
      content/en/phrases/chatty.yaml:5:3  the key 'stepp' is not known here. Did you mean 'step'?
      content/en/tones.yaml:1:3  'when' is missing | One line on when it applies.
      content/en/tones.yaml:2:10  'label' should be text, but is the number 7: put it in quotes, "7" | The name that readers see."
    `);
  });
});

describe('a file where no file should be', () => {
  test('in a folder that is not known, told once', async () => {
    expect(await problems({ 'phrase/a.yaml': 'x', 'phrase/b.yaml': 'x', 'stuff/a.yaml': 'x' })).toMatchInlineSnapshot(`
      "content/en/phrase:1:1  no such kind of content. Did you mean 'phrases'? | Rename it, move it to where it belongs, or keep it elsewhere.
      content/en/stuff:1:1  no such kind of content. There is: contexts, situations, steps, phrases, sequences, notes, messages, checklists, questions, quizzes, courses, lessons, role-plays, practices, guides, transcripts, evidence, wording. | Rename it, move it to where it belongs, or keep it elsewhere."
    `);
  });
  test('with a name that is not known', async () => {
    expect(await problems({ 'tone.yaml': 'x', 'wording/sites.yaml': 'x' })).toMatchInlineSnapshot(`
      "content/en/tone.yaml:1:1  no such kind of content. Did you mean 'tones.yaml'? | Rename it, move it to where it belongs, or keep it elsewhere.
      content/en/wording/sites.yaml:1:1  no such kind of content. Did you mean 'wording/site.yaml'? | Rename it, move it to where it belongs, or keep it elsewhere."
    `);
  });
  test('with another ending', async () => {
    expect(await problems({ 'phrases/notes.txt': 'x', 'phrases/more.yml': '[]' })).toMatchInlineSnapshot(`
      "content/en/phrases/more.yml:1:1  this file should end in ".yaml" | Rename it to more.yaml.
      content/en/phrases/notes.txt:1:1  a file in 'phrases' ends in ".yaml", not in ".txt" | Rename it, or keep it elsewhere."
    `);
  });
  test('in a folder within a folder', async () => {
    expect(await problems({ 'phrases/more/a.yaml': '[]' })).toMatchInlineSnapshot(
      `"content/en/phrases/more/a.yaml:1:1  folders inside 'phrases' are not read | Move the file to phrases/."`,
    );
  });
  test('hidden files are not looked at', async () => {
    expect(await problems({ '.DS_Store': 'x', 'phrases/.swap': 'x' })).toBe('');
  });
  test('whose name is no identifier', async () => {
    expect(await problems({ 'steps/Well Wishes.yaml': 'label: Wish\nwhen: Now.\n' })).toMatchInlineSnapshot(
      `"content/en/steps/Well Wishes.yaml:1:1  the file's name is the identifier, and "Well Wishes" is not one: lower-case words joined by hyphens, like "call-waiting", at most 60 characters | Rename the file to well-wishes.yaml."`,
    );
  });
  test('a file that every playbook has is missing', async () => {
    expect(await problems({ 'tones.yaml': undefined })).toMatchInlineSnapshot(
      `"content/en/tones.yaml:1:1  this file is missing: every playbook has one | Copy it from another playbook, and change it."`,
    );
  });
  test('a file that cannot be read', async () => {
    const project = await writePlaybook();
    await symlink('nowhere', path.join(project, 'content/en/steps/lost.yaml'));
    const playbook = await loadPlaybook(path.join(project, 'content/en'), project);
    expect(playbook.problems).toEqual([
      {
        file: 'content/en/steps/lost.yaml',
        line: 1,
        column: 1,
        message: 'this file cannot be read',
        hint: 'See that it is there, and that you may open it.',
      },
    ]);
  });
  test('a folder that cannot be read does not throw', async () => {
    const playbook = await loadPlaybook('/nowhere/content/en');
    expect(playbook.problems[0]?.message).toBe('this folder cannot be read');
  });
  test.for<[string, Uint8Array, string]>([
    [
      "in Windows' own encoding",
      Buffer.from('- id: warm\n  label: W\u00e4rm\n  when: x\n', 'latin1'),
      'content/en/tones.yaml:2:11  this file is not written in UTF-8: a letter here is written in another encoding',
    ],
    [
      'in UTF-16, with and without a mark at its beginning',
      Buffer.from('\ufeff- id: warm\n', 'utf16le'),
      'content/en/tones.yaml:1:1  this file is written in UTF-16',
    ],
    ['in UTF-16', Buffer.from('- id: warm\n', 'utf16le'), 'content/en/tones.yaml:1:1  this file is written in UTF-16'],
    [
      'of a word processor',
      Buffer.from('PK\u0003\u0004...'),
      'content/en/tones.yaml:1:1  this is a zip file, or a document of an office program, not text',
    ],
  ])('a file %s is told, and nothing that follows from it', async ([, bytes, message]) => {
    const project = await writePlaybook();
    await writeFile(path.join(project, 'content/en/tones.yaml'), bytes);
    const { problems: found } = await checkContent(path.join(project, 'content'), project);
    expect(found.map(({ file, line, column, message: text }) => `${file}:${line}:${column}  ${text}`)).toEqual([message]);
    expect(found[0]?.hint).toMatch(/Save it as UTF-8|Copy its text/);
  });
});

describe('an entry with a mistake', () => {
  const tones = (text: string) => problems({ 'tones.yaml': text });

  test('a key that is not known, with the nearest that is', async () => {
    expect(await tones('- id: warm\n  lable: Warm\n  when: x\n')).toMatchInlineSnapshot(
      `"content/en/tones.yaml:2:3  the key 'lable' is not known here. Did you mean 'label'?"`,
    );
  });
  test('a key deep inside', async () => {
    expect(await problems({ 'questions/too-fast.yaml': ['feedback: Too short.', 'feedbak: Too short.'] })).toMatchInlineSnapshot(
      `"content/en/questions/too-fast.yaml:8:7  the key 'feedbak' is not known here. Did you mean 'feedback'?"`,
    );
  });
  test('a key that is missing, at its entry, with what it is for', async () => {
    expect(await problems({ [phrases]: ['  why: It is kind.\n', ''] })).toMatchInlineSnapshot(
      `"content/en/phrases/chatty.yaml:1:3  'why' is missing | Why it works."`,
    );
  });
  test('a key with nothing behind it', async () => {
    expect(await tones('- id: warm\n  label:\n  when: x\n')).toMatchInlineSnapshot(
      `"content/en/tones.yaml:2:3  'label' is empty | The name that readers see."`,
    );
  });
  test('a number and a list where text belongs', async () => {
    expect(await tones('- id: warm\n  label: 7\n  when: [a]\n')).toMatchInlineSnapshot(`
      "content/en/tones.yaml:2:10  'label' should be text, but is the number 7: put it in quotes, "7" | The name that readers see.
      content/en/tones.yaml:3:9  'when' should be text, but is a list: write a | One line on when it applies."
    `);
  });
  test('a text that begins with a brace', async () => {
    expect(await tones('- id: warm\n  label: {name}\n  when: x\n')).toMatchInlineSnapshot(
      `"content/en/tones.yaml:2:10  'label' should be text, but is keys with values: a text that begins with {, [ or "- " stands in quotes | The name that readers see."`,
    );
  });
  test('a text where a list belongs', async () => {
    expect(await problems({ 'checklists/routine.yaml': ['contexts: [support]', 'contexts: support'] })).toMatchInlineSnapshot(
      `"content/en/checklists/routine.yaml:3:11  'contexts' should be a list, but is the text "support": write [support] | The kinds of call that it is for."`,
    );
  });
  test('a value that is not one of those known', async () => {
    expect(await problems({ 'placeholders.yaml': ['kind: name', 'kind: nam'] })).toMatchInlineSnapshot(
      `"content/en/placeholders.yaml:4:9  'kind' is the text "nam", which is not known here. Did you mean 'name'? | What is filled in; it decides the keyboard on a phone."`,
    );
  });
  test('a kind of question that is not known', async () => {
    expect(await problems({ 'questions/too-fast.yaml': ['kind: single', 'kind: singel'] })).toMatchInlineSnapshot(
      `"content/en/questions/too-fast.yaml:2:9  'kind' is the text "singel", which is not known here. Did you mean 'single'?"`,
    );
  });
  test('a question with no right answer', async () => {
    expect(await problems({ 'questions/too-fast.yaml': ['      right: true\n', ''] })).toMatchInlineSnapshot(
      `"content/en/questions/too-fast.yaml:7:5  'options': a single-choice question has exactly one option with "right: true""`,
    );
  });
  test('a text of 100 KB is told without being printed', async () => {
    expect(await problems({ [phrases]: ['It was good to talk.', 'word '.repeat(20_480)] })).toMatchInlineSnapshot(
      `"content/en/phrases/chatty.yaml:10:9  'text': at most 400 characters fit here (this has 102399: "word word word word word word word word word word word word…")"`,
    );
  });
  test('an identifier in one file twice, and in two files', async () => {
    expect(
      await problems({
        'tones.yaml': '- { id: warm, label: Warm, when: x }\n- { id: warm, label: Other, when: x }\n',
        'transcripts/again.yaml': '- id: short-call\n  title: Again\n',
      }),
    ).toMatchInlineSnapshot(`
      "content/en/tones.yaml:2:9  the identifier 'warm' stands twice in tones.yaml: also in content/en/tones.yaml:1:3 | Every identifier is used once: give one of the two another.
      content/en/transcripts/again.yaml:1:3  'verdict' is missing | Whether it is an example to follow or one to avoid.
      content/en/transcripts/again.yaml:1:3  'speakers' is missing
      content/en/transcripts/again.yaml:1:3  'lines' is missing
      content/en/transcripts/short.yaml:1:7  the identifier 'short-call' stands twice in transcripts: also in content/en/transcripts/again.yaml:1:3 | Every identifier is used once: give one of the two another."
    `);
  });
  test('an identifier in a file that is named by it', async () => {
    expect(await problems({ 'steps/goodbye.yaml': 'id: goodbye\nlabel: Goodbye\nwhen: x\n' })).toMatchInlineSnapshot(
      `"content/en/steps/goodbye.yaml:1:1  the file's name is the identifier here ('goodbye'): no key 'id' is needed | Take this line out."`,
    );
  });
  test('an empty file, one that is no list, and one that is text', async () => {
    expect(await problems({ 'tones.yaml': '# nothing\n', 'mistakes.yaml': 'id: a\n', 'steps/goodbye.yaml': 'just text' }))
      .toMatchInlineSnapshot(`
        "content/en/mistakes.yaml:1:1  this file should be a list of entries | Every entry begins with a dash: "- id: …", and its other keys stand two spaces in.
        content/en/steps/goodbye.yaml:1:1  this entry should be keys with values, but is the text "just text"
        content/en/tones.yaml:1:1  this file is empty | Copy an entry from another playbook, or delete the file."
      `);
  });
  test('the key __proto__ is a key like any other', async () => {
    expect(await tones('- id: warm\n  label: Warm\n  when: x\n  __proto__: { polluted: true }\n')).toMatchInlineSnapshot(
      `"content/en/tones.yaml:4:3  the key '__proto__' is not known here. One of these is known: 'id', 'label', 'when', 'lang'."`,
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
  test('an entry with a mistake is still known by its identifier', async () => {
    expect(await reportOn({ 'tones.yaml': '- id: warm\n  label: 7\n  when: x\n' })).toMatchInlineSnapshot(`
      "content/en/tones.yaml:2:10  'label' should be text, but is the number 7: put it in quotes, "7"
          The name that readers see.

      1 problem in 1 file."
    `);
    expect(await reportOn({ 'tones.yaml': '- id: warm\n  label: "Warm\n' })).toMatchInlineSnapshot(`
      "content/en/tones.yaml:2:10  this text begins with a quote that is never closed
          Close it at the end of the text.
          Also at content/en/tones.yaml:3:1.

      1 problem in 1 file."
    `);
  });
});
