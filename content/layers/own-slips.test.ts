/** Slips of an owner in a folder of their own: each is reported once, in their file, with what to write. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../check/check.ts';
import { writePlaybook } from '../testing/minimal-playbook.ts';

/** Files under the own folder → what stands in them. */
type Own = Record<string, string>;

/** What is wrong with the smallest playbook under own folders, the lowest first: `file:line  message | hint`. */
async function told(...owns: Own[]): Promise<string[]> {
  const standard = await writePlaybook();
  const folders = await Promise.all(
    owns.map(async (files) => {
      const changes = Object.fromEntries(Object.entries({ 'en/.keep': '', ...files }).map(([file, text]) => [`../${file}`, text]));
      return path.join(await writePlaybook(changes, []), 'content');
    }),
  );
  const { problems } = await checkContent(path.join(standard, 'content'), standard, folders.join(path.delimiter));
  return problems.map(({ file, line, message, hint }) => {
    const own = folders.find((folder) => file.startsWith(folder)) ?? '';
    return `${path.relative(own, file)}:${line}  ${message}${hint ? ` | ${hint}` : ''}`;
  });
}

const guide = (head: string) => `${head}title: Ours\nsummary: Ours.\npart: basics\n---\n\nText.\n`;

test.for<[slip: string, own: Own, told: unknown[]]>([
  [
    'a line under the "[]" that began the file',
    { 'en/phrases/ours.yaml': '[]\n- id: line-1\n  text: Bye now.\n' },
    ['en/phrases/ours.yaml:1  "[]" says that there is nothing, and something stands beside it | Take this line out.'],
  ],
  [
    'a change of what is not there',
    { 'en/phrases/ours.yaml': '- id: lin-1\n  text: Bye now.\n' },
    [
      "en/phrases/ours.yaml:1  no phrase below is called 'lin-1', so that this is a new one, and it lacks 'contexts', 'situations', 'step', 'tones', 'why', 'notWhen' | Did you mean 'line-1'? If it was taken out of what lies below, take it out here, too.",
    ],
  ],
  [
    'a whole new one that is not whole',
    { 'en/phrases/ours.yaml': '- id: line-1\n  replaces: true\n  text: Bye now.\n' },
    [
      "en/phrases/ours.yaml:1  this phrase takes the whole place of the one below, and it lacks 'contexts', 'situations', 'step', 'tones', 'why', 'notWhen' | Write them; or take \"replaces\" out, to change only the keys that stand here.",
    ],
  ],
  [
    'another word for true',
    { 'en/phrases/ours.yaml': '- id: line-1\n  replaces: yes\n' },
    ['en/phrases/ours.yaml:2  \'replaces\' is true, or is left out | Write "replaces: true", or take the line out.'],
  ],
  [
    'a key that is taken away, misspelt',
    { 'en/situations/chatty.yaml': 'cheklist:\n' },
    ["en/situations/chatty.yaml:1  the key 'cheklist' is not known here. Did you mean 'checklist'?"],
  ],
  [
    'everything hidden',
    { 'hide.yaml': 'contexts: all\n' },
    ['hide.yaml:1  with all that this file hides, no context is left | Leave some of the contexts in it.'],
  ],
  [
    'a file that is not where it is looked for',
    { 'playbook.yaml': 'logo: brand/Logo.svg\n', 'brand/logo.svg': '<svg/>' },
    [
      "playbook.yaml:1  'logo': there is no file brand/Logo.svg beside playbook.yaml. Did you mean 'brand/logo.svg'? | Put it there, best in a folder brand/, and write its name as it is, capitals included.",
    ],
  ],
  [
    'a backslash between folders',
    { 'playbook.yaml': 'logo: brand\\logo.svg\n' },
    ["playbook.yaml:1  'logo': there is no file brand\\logo.svg beside playbook.yaml | Write it with / between folders: brand/logo.svg."],
  ],
  [
    'a typeface by its name',
    { 'playbook.yaml': 'typeface: Arial\n' },
    [
      'playbook.yaml:1  \'typeface\': there is no file Arial beside playbook.yaml | Put it there, best in a folder brand/, and write its name as it is, capitals included; or write "system".',
    ],
  ],
  [
    'a language without its settings',
    { 'playbook.yaml': 'locales: [en, de]\n', 'de/phrases/ours.yaml': '[]\n' },
    [
      "playbook.yaml:1  no layer has a folder de with a playbook.yaml in it. One of these is known: 'en'. | Make de/playbook.yaml beside this file, with the language in it, or take de out.",
    ],
  ],
  [
    'a language by its name',
    { 'playbook.yaml': 'locales: [en, german]\n', 'german/playbook.yaml': 'language: German\nlanguageName: Deutsch\n' },
    ['german/playbook.yaml:1  \'language\': a language is written like "en", "de" or "pt-BR". Write de'],
  ],
  ['no language', { 'playbook.yaml': 'locales: []\n' }, ["playbook.yaml:1  'locales': list at least one"]],
  [
    'a language in capitals',
    { 'EN/phrases/ours.yaml': '[]\n' },
    ["EN:1  'EN' is no language of this playbook: there is en | Rename the folder to en."],
  ],
  [
    'a folder too many',
    { 'content/en/phrases/ours.yaml': '[]\n' },
    ["content:1  what stands in 'content' is not read | Move en and what is beside it out of 'content', one folder up."],
  ],
  [
    'a file beside its folder',
    { 'en/phrases.yaml': '[]\n' },
    ["en/phrases.yaml:1  'phrases' is a folder, and this file stands beside it | Move it into phrases/."],
  ],
  [
    'files of guides beside their folder',
    { 'en/assets/form.pdf': '' },
    ["en/assets:1  'assets' stands in the folder of the guides, not beside it | Move it into guides/."],
  ],
  [
    'a document among guides',
    { 'en/guides/form.docx': '' },
    [
      'en/guides/form.docx:1  a file in \'guides\' ends in ".mdx", not in ".docx" | Move it to guides/assets/, if a guide shows it or leads to it, or keep it elsewhere.',
    ],
  ],
  [
    'a guide whose first lines never end',
    { 'en/guides/ours.mdx': '---\ntitle: Ours\nsummary: Ours.\n\nText.\n' },
    [
      'en/guides/ours.mdx:1  the lines with title and summary never end: the second line "---" is missing | Write "---" on a line of its own below them.',
    ],
  ],
  [
    'a guide with a blank line first',
    { 'en/guides/ours.mdx': guide('\n---\n') },
    ['en/guides/ours.mdx:1  something blank stands before the first "---" | Take it out: a guide begins with "---".'],
  ],
  [
    'a guide with long dashes',
    { 'en/guides/ours.mdx': guide('———\n') },
    [
      'en/guides/ours.mdx:1  the first line of this guide is not "---" | Write three hyphens, and nothing else, above and below title and summary.',
    ],
  ],
  [
    'what is hidden, named another way',
    { 'hide.yaml': 'phrases: [all]\nquizzes: [practice.yaml]\nguides: [/guides/first-guide/]\nlines: [line-1]\ncourses: ALL\n' },
    [
      'hide.yaml:1  nothing in phrases is called "all". | Write "phrases: all", without brackets.',
      'hide.yaml:2  nothing in quizzes is called "practice.yaml". | Write practice.',
      'hide.yaml:3  nothing in guides is called "/guides/first-guide/". | Write first-guide.',
      'hide.yaml:4  "lines" cannot be hidden. Did you mean \'phrases\'?',
      'hide.yaml:5  \'courses\' lists identifiers | Write "courses: all".',
    ],
  ],
  [
    'what is hidden, as pages call it, of another kind, and several as one',
    { 'hide.yaml': 'situations: [They keep talking]\nquizzes: [first-course]\nphrases:\n  - line-1, line-2\nchecklists: none\n' },
    [
      'hide.yaml:1  nothing in situations is called "They keep talking". | Write chatty.',
      'hide.yaml:2  nothing in quizzes is called "first-course". | It is one of the courses: write "courses: [first-course]".',
      'hide.yaml:4  nothing in phrases is called "line-1, line-2". | Write "phrases: [line-1, line-2]".',
      "hide.yaml:5  'checklists' lists identifiers | Take the line out: nothing of it is hidden then.",
    ],
  ],
  [
    'a language in the settings by its name',
    { 'playbook.yaml': 'locales: [en, Deutsch]\n' },
    [
      'playbook.yaml:1  no layer has a folder Deutsch with a playbook.yaml in it. A language is listed by its folder: de. | Make de/playbook.yaml beside this file, with the language in it, or take Deutsch out.',
    ],
  ],
  [
    'a language that says to be another',
    { 'playbook.yaml': 'locales: [en, de]\n', 'de/playbook.yaml': 'language: en\nlanguageName: English\n' },
    ['de/playbook.yaml:1  the folders en and de both say that they are in "en" | Write the language of this folder: language: de.'],
  ],
  [
    'a language alone that is not translated',
    {
      'playbook.yaml':
        'locales: [de]\nname: Unseres\nsummary: Wie wir enden.\naddress: https://a.example\nowner: { name: Ann, contact: Tisch }\naccent: { light: "#0b5a4c" }\n',
      'de/playbook.yaml': 'language: de\nlanguageName: Deutsch\n',
    },
    [
      expect.stringMatching(
        /^de\/playbook\.yaml:1 {2}\d+ files are missing that every playbook has: .* \| The standard edition is not written in de\. Write "locales: \[en, de\]" as long as/,
      ),
    ],
  ],
  [
    'a part of an entry in another language',
    {
      'playbook.yaml': 'locales: [en, de]\n',
      'de/playbook.yaml': 'language: de\nlanguageName: Deutsch\n',
      'de/phrases/chatty.yaml': '- id: line-1\n  text: Danke.\n',
    },
    [
      "de/phrases/chatty.yaml:1  the phrase 'line-1' stands in content/en/phrases/chatty.yaml, and a translation says all of it: it lacks 'contexts', 'situations', 'step', 'tones', 'why', 'notWhen' | Copy the others from there, and translate their texts; or have the whole written by npm run content -- translate --help.",
    ],
  ],
  [
    'a logo on one computer',
    { 'playbook.yaml': 'logo: C:\\Users\\ann\\logo.svg\n' },
    [
      "playbook.yaml:1  'logo': C:\\Users\\ann\\logo.svg is a place on one computer | Copy the file beside playbook.yaml, and write brand/logo.svg.",
    ],
  ],
])('%s', async ([, own, expected]) => {
  expect(await told(own)).toEqual(expected);
});

test('a change of what a layer between has hidden', async () => {
  const [only, ...more] = await told({ 'hide.yaml': 'phrases: [line-3]\n' }, { 'en/phrases/ours.yaml': '- id: line-3\n  text: Bye.\n' });
  expect(more).toEqual([]);
  expect(only).toContain("hides the phrase 'line-3', so that this is a new one, and it lacks 'contexts', 'situations'");
  expect(only).toContain("take 'line-3' out of what");
});

test('what an entry below says, and no longer fits, is to be written in the own file', async () => {
  const standard = { 'en/quizzes/practice.yaml': 'draw: 2\n' };
  const [only, ...more] = await told(standard, { 'en/quizzes/practice.yaml': 'title: Ours\n' });
  expect(more).toEqual([]);
  expect(only).toContain("quizzes/practice.yaml:1  'draw': cannot draw more questions than the quiz lists");
  expect(only).toMatch(/The entry is changed in .*quizzes\/practice\.yaml: write what is to stand instead there\.$/);
});

test('a folder to lie under this one that stands in it', async () => {
  await expect(told({ 'playbook.yaml': 'extends: [group]\n', 'group/playbook.yaml': 'name: Group\n' })).rejects.toThrow(
    /playbook\.yaml:1:11 {2}a folder that lies under this one stands beside it, not in it: group\n {4}Move it one folder up, and write \.\.\/group\.$/,
  );
});
