/**
 * Slips of people who are no developers, and of the tools that they paste from. Each is told once, where it was made, by what it is, and
 * with what to write instead; what only follows from it is not told as well.
 */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writePlaybook, type Change } from '../testing/minimal-playbook.ts';
import { checkContent } from './check.ts';

interface Slip {
  slip: string;
  file: string;
  change: Change;
  /** line:column */
  at: string;
  cause: string;
  remedy: string;
}

const phrases = 'phrases/chatty.yaml';
const guide = 'guides/first-guide.mdx';
const line = 'text: "It was good to talk."';

async function problemsOf(changes: Record<string, Change>) {
  const project = await writePlaybook(changes);
  return (await checkContent(path.join(project, 'content'), project)).problems;
}

async function expectToBeTold({ file, change, at, cause, remedy }: Slip) {
  const problems = await problemsOf({ [file]: change });
  const told = problems.map((problem) => ({ ...problem, at: `${problem.line}:${problem.column}` }));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ file: `content/en/${file}`, at });
  expect(told[0]?.message).toContain(cause);
  expect(`${told[0]?.message ?? ''} ${told[0]?.hint ?? ''}`).toContain(remedy);
}

describe('in YAML', () => {
  test.for<Slip>([
    {
      slip: 'a list where one is named',
      file: phrases,
      change: ['step: goodbye', 'step: [goodbye]'],
      at: '5:9',
      cause: "'step' should be text, but is a list",
      remedy: 'write goodbye',
    },
    {
      slip: 'words of a sentence between identifiers',
      file: phrases,
      change: ['tones: [warm]', 'tones: warm and brisk'],
      at: '6:10',
      cause: "'tones' should be a list",
      remedy: 'write [warm, brisk]',
    },
    {
      slip: 'another word for true',
      file: phrases,
      change: [line, `${line}\n  verbatim: yes`],
      at: '11:13',
      cause: "'verbatim' should be true or false",
      remedy: 'write true',
    },
    {
      slip: 'a situation by what pages call it',
      file: phrases,
      change: ['situations: [chatty]', 'situations: [They keep talking]'],
      at: '4:16',
      cause: 'an identifier is lower-case words',
      remedy: 'Write chatty.',
    },
    {
      slip: 'a comma in a sentence in brackets',
      file: 'situations/chatty.yaml',
      change: ['do: [Wait for a breath.]', 'do: [Wait for a breath, and then speak.]'],
      at: '5:6',
      cause: 'the comma splits this sentence in two',
      remedy: '["Wait for a breath, and then speak."]',
    },
    {
      slip: 'a sentence with a comma where a list belongs',
      file: 'situations/chatty.yaml',
      change: ['do: [Wait for a breath.]', 'do: Wait for a breath, and then speak.'],
      at: '5:5',
      cause: "'do' should be a list",
      remedy: 'write ["Wait for a breath, and then speak."]',
    },
    {
      slip: 'a day as Germans write it',
      file: phrases,
      change: [line, `${line}\n  reviewed: 3.9.2026`],
      at: '11:13',
      cause: "'reviewed': a day is written as year, month and day",
      remedy: '2026-09-03',
    },
    {
      slip: 'a day as Americans write it',
      file: phrases,
      change: [line, `${line}\n  reviewed: 11/29/2026`],
      at: '11:13',
      cause: "'reviewed': a day is written as year, month and day",
      remedy: '2026-11-29',
    },
    {
      slip: 'a day that is in no calendar',
      file: phrases,
      change: [line, `${line}\n  reviewed: 2026-02-30`],
      at: '11:13',
      cause: 'there is no day 2026-02-30',
      remedy: 'a day is written like 2026-11-29',
    },
    {
      slip: 'who looks after an entry, as the settings say it',
      file: phrases,
      change: [line, `${line}\n  owner: { name: Ann }`],
      at: '11:10',
      cause: "'owner' should be text, but is keys with values",
      remedy: 'write Ann',
    },
    {
      slip: 'a colour alone',
      file: 'playbook.yaml',
      change: ['accent:\n  light: "#0b5a4c"\n  dark: "#7fd1bd"', 'accent: "#0b5a4c"'],
      at: '9:9',
      cause: "'accent' should be keys with values",
      remedy: 'write { light: "#0b5a4c" }',
    },
    {
      slip: 'a link that is an address alone',
      file: 'playbook.yaml',
      change: ['owner:', 'links: { header: ["https://a.example/"] }\nowner:'],
      at: '6:19',
      cause: "'header' should be keys with values",
      remedy: 'write { label: …, to: "https://a.example/" }',
    },
    {
      slip: 'the key of an address as HTML calls it',
      file: 'playbook.yaml',
      change: ['owner:', 'links: { header: [{ label: Desk, href: "https://a.example/" }] }\nowner:'],
      at: '6:34',
      cause: "the key 'href' is not known here",
      remedy: "Did you mean 'to'?",
    },
    {
      slip: 'a size with its unit',
      file: 'playbook.yaml',
      change: ['owner:', 'corner: 4px\nowner:'],
      at: '6:9',
      cause: "'corner' should be a number",
      remedy: 'write 4',
    },
    {
      slip: 'a section that there is not',
      file: 'playbook.yaml',
      change: ['owner:', 'sections: [guides, blog]\nowner:'],
      at: '6:20',
      cause: 'is the text "blog", which is not known here',
      remedy: 'What is published beside situations and lines: checklists, quizzes',
    },
    {
      slip: 'a space in the address',
      file: 'playbook.yaml',
      change: ['https://playbook.example.com', 'https://playbook.example.com/call book/'],
      at: '5:10',
      cause: 'an address holds no space',
      remedy: 'name the folder with hyphens',
    },
    {
      slip: 'an address of a file on a computer',
      file: 'playbook.yaml',
      change: ['https://playbook.example.com', 'file:///C:/playbook/index.html'],
      at: '5:10',
      cause: 'write the whole address',
      remedy: 'https://playbook.example.com',
    },
    {
      slip: 'a character as HTML writes it',
      file: phrases,
      change: [line, 'text: It was good&nbsp;to talk.'],
      at: '10:20',
      cause: '&nbsp; is a character as HTML writes it',
      remedy: 'Write the character itself',
    },
    {
      slip: 'words in bold, as Markdown writes them',
      file: phrases,
      change: [line, 'text: It was **good** to talk.'],
      at: '10:16',
      cause: '**good** is formatting of Markdown',
      remedy: 'Write the words alone',
    },
    {
      slip: 'a tab as indentation, in all of a file',
      file: phrases,
      change: ['  ', '\t'],
      at: '2:1',
      cause: 'a tab stands where YAML wants spaces',
      remedy: 'Indent with two spaces',
    },
    {
      slip: 'a closing quote that is missing',
      file: phrases,
      change: [line, 'text: "It was good to talk.'],
      at: '10:9',
      cause: 'begins with a quote that is never closed',
      remedy: 'Close it',
    },
    {
      slip: 'a closing quote that is curly',
      file: phrases,
      change: [line, 'text: "It was good to talk.”'],
      at: '10:9',
      cause: 'begins with a quote that is never closed',
      remedy: 'Its end is a curly quote',
    },
    {
      slip: 'a closing bracket that is missing',
      file: phrases,
      change: ['contexts: [support]', 'contexts: [support'],
      at: '3:13',
      cause: 'what begins with [ here is never closed',
      remedy: 'Write ] at its end',
    },
    {
      slip: 'an opening bracket that is missing',
      file: phrases,
      change: ['contexts: [support]', 'contexts: support]'],
      at: '3:13',
      cause: "'contexts' should be a list",
      remedy: 'write [support]',
    },
    {
      slip: 'a closing bracket too many',
      file: phrases,
      change: ['contexts: [support]', 'contexts: [support]]'],
      at: '3:22',
      cause: 'a "]" that closes nothing',
      remedy: 'Take it out',
    },
    {
      slip: 'a text cut off by " #"',
      file: phrases,
      change: [line, 'text: To hear that again, press the # key, {name}.'],
      at: '10:39',
      cause: '" #" begins a comment: "# key, {name}." is left out',
      remedy: 'Put the whole text in quotes',
    },
    {
      slip: 'a text cut off by a number',
      file: 'steps/goodbye.yaml',
      change: ['when: At the end.', 'when: Ticket #4417 is open.'],
      at: '2:14',
      cause: '" #" begins a comment',
      remedy: 'Put the whole text in quotes',
    },
    {
      slip: 'a colour without quotes',
      file: 'playbook.yaml',
      change: ['light: "#0b5a4c"', 'light: #0b5a4c'],
      at: '10:3',
      cause: "'light' is empty: what stands behind it is a comment",
      remedy: 'Put it in quotes: "#0b5a4c"',
    },
    {
      slip: 'curly quotes around a text',
      file: phrases,
      change: [line, 'text: “It was good to talk.”'],
      at: '10:9',
      cause: 'the marks “ and ” around this text are published with it',
      remedy: 'Only straight quotes',
    },
    {
      slip: 'German quotes around a text',
      file: phrases,
      change: [line, 'text: „It was good to talk.“'],
      at: '10:9',
      cause: 'the marks „ and “ around this text',
      remedy: 'Only straight quotes',
    },
    {
      slip: 'curly quotes around a text with a colon',
      file: phrases,
      change: [line, 'text: “Well: it was good to talk.”'],
      at: '10:9',
      cause: 'begins with “, which is no quotation mark of YAML',
      remedy: 'Only straight quotes',
    },
    {
      slip: 'curly quotes around an identifier',
      file: phrases,
      change: ['contexts: [support]', 'contexts: [“support”]'],
      at: '3:14',
      cause: 'the marks “ and ” around this text',
      remedy: 'Only straight quotes',
    },
    {
      slip: 'a text that begins with "- "',
      file: phrases,
      change: [line, 'text: - It was good to talk.'],
      at: '10:9',
      cause: 'a text cannot begin with "- "',
      remedy: 'Put the whole text in quotes',
    },
    {
      slip: 'a text that begins with a bullet',
      file: 'situations/chatty.yaml',
      change: ['do: [Wait for a breath.]', 'do:\n  - • Wait for a breath.'],
      at: '6:5',
      cause: 'this text begins with a bullet (•)',
      remedy: 'Take it out',
    },
    {
      slip: 'a list of bullets',
      file: 'situations/chatty.yaml',
      change: ['do: [Wait for a breath.]', 'do:\n  • Wait for a breath.\n  • Go.'],
      at: '6:3',
      cause: 'these lines begin with a bullet (•)',
      remedy: 'Begin each with "- "',
    },
    {
      slip: 'a dash that is no hyphen',
      file: phrases,
      change: ['- id: line-2', '– id: line-2'],
      at: '9:1',
      cause: 'a dash that is no hyphen',
      remedy: 'Write "- "',
    },
    {
      slip: 'no space after a dash',
      file: phrases,
      change: ['- id: line-2', '-id: line-2'],
      at: '9:1',
      cause: 'a space is missing after the dash',
      remedy: 'Write "- "',
    },
    {
      slip: 'no space after a colon',
      file: phrases,
      change: ['step: goodbye', 'step:goodbye'],
      at: '5:3',
      cause: 'a space is missing after the colon',
      remedy: 'Write ": "',
    },
    {
      slip: 'a wide colon',
      file: phrases,
      change: ['step: goodbye', 'step：goodbye'],
      at: '5:3',
      cause: 'a wide colon stands after the key',
      remedy: 'the colon of the keyboard',
    },
    {
      slip: '"=" for a colon',
      file: phrases,
      change: ['step: goodbye', 'step = goodbye'],
      at: '5:3',
      cause: 'a key ends with a colon, not with "="',
      remedy: 'Write ": "',
    },
    {
      slip: 'a colon in a text',
      file: phrases,
      change: [line, 'text: One thing: it was good to talk.'],
      at: '10:9',
      cause: 'a colon followed by a space stands inside this text',
      remedy: 'Put the whole text in quotes',
    },
    {
      slip: 'a text that goes on after its quotes',
      file: phrases,
      change: [line, 'text: "Well" is enough.'],
      at: '10:16',
      cause: 'goes on after the sign that closes it',
      remedy: 'single quotes',
    },
    {
      slip: 'a text that goes on in the next line',
      file: phrases,
      change: [line, 'text: It was good\nto talk.'],
      at: '11:1',
      cause: 'does not belong to the text above',
      remedy: 'write it all on one line',
    },
    {
      slip: 'a key indented too far',
      file: phrases,
      change: ['  step: goodbye', '    step: goodbye'],
      at: '5:1',
      cause: 'indented differently from the others of its entry',
      remedy: 'begin in the same column',
    },
    {
      slip: 'a key that is not indented',
      file: phrases,
      change: ['  step: goodbye', 'step: goodbye'],
      at: '5:1',
      cause: 'indented differently from the others of its entry',
      remedy: 'begin in the same column',
    },
    {
      slip: 'a key twice',
      file: phrases,
      change: ['  step: goodbye', '  step: goodbye\n  step: goodbye'],
      at: '6:3',
      cause: 'the same key stands twice',
      remedy: 'Keep one of them',
    },
    {
      slip: 'a backslash in double quotes',
      file: phrases,
      change: [line, 'text: "It was \\(good\\) to talk."'],
      at: '10:17',
      cause: 'a backslash has a meaning of its own',
      remedy: 'single quotes',
    },
    {
      slip: 'a text that begins with "&"',
      file: phrases,
      change: [line, 'text: &c. It was good to talk.'],
      at: '10:9',
      cause: 'a text cannot begin with "&"',
      remedy: 'Put the whole text in quotes',
    },
    {
      slip: 'a text that begins with "!"',
      file: phrases,
      change: [line, 'text: !Important it was good to talk.'],
      at: '10:9',
      cause: 'a text cannot begin with "!"',
      remedy: 'Put the whole text in quotes',
    },
    {
      slip: 'a text that begins with "|"',
      file: phrases,
      change: [line, 'text: |It was good to talk.'],
      at: '10:10',
      cause: 'a text cannot begin with "|"',
      remedy: 'Put the whole text in quotes',
    },
    {
      slip: 'the marks of a merge',
      file: phrases,
      change: ['  why: It is kind.\n', '<<<<<<< HEAD\n  why: It is kind.\n=======\n  why: So kind.\n>>>>>>> theirs\n'],
      at: '7:1',
      cause: 'marks of a merge',
      remedy: 'Keep one of the two versions',
    },
    {
      slip: 'one mark of a merge that was forgotten',
      file: phrases,
      change: ['  why: It is kind.\n', '=======\n  why: It is kind.\n'],
      at: '7:1',
      cause: 'a mark of a merge',
      remedy: 'delete the mark',
    },
    {
      slip: 'a number that begins with a zero',
      file: 'placeholders.yaml',
      change: ['example: Ms Okafor', 'example: 0123456'],
      at: '3:12',
      cause: 'the number 0123456',
      remedy: 'put it in quotes, "0123456"',
    },
    {
      slip: 'Null as a text',
      file: 'placeholders.yaml',
      change: ['example: Ms Okafor', 'example: Null'],
      at: '3:12',
      cause: "Null is YAML's word for nothing",
      remedy: 'Put it in quotes, "Null"',
    },
    {
      slip: 'True as a text',
      file: 'placeholders.yaml',
      change: ['example: Ms Okafor', 'example: True'],
      at: '3:12',
      cause: 'is True',
      remedy: 'put it in quotes, "True"',
    },
    {
      slip: 'a capital in an identifier',
      file: phrases,
      change: ['situations: [chatty]', 'situations: [Chatty]'],
      at: '4:16',
      cause: 'an identifier is lower-case words',
      remedy: 'Write chatty.',
    },
    {
      slip: 'an identifier that is no identifier, and is named elsewhere as it should be',
      file: phrases,
      change: ['id: line-1', 'id: Line 1'],
      at: '1:7',
      cause: 'an identifier is lower-case words',
      remedy: 'Write line-1.',
    },
    {
      slip: 'a semicolon between identifiers',
      file: 'sequences/support.yaml',
      change: ['[line-1, line-2, line-3]', '[line-1; line-2, line-3, line-1]'],
      at: '6:13',
      cause: 'an identifier is lower-case words',
      remedy: '[line-1, line-2]',
    },
    {
      slip: 'an escape that stands for an invisible sign',
      file: phrases,
      change: [line, 'text: "It was good\\u200b to talk."'],
      at: '10:9',
      cause: 'a sign that nobody sees (U+200B)',
      remedy: 'Take the escape out',
    },
    {
      slip: 'an escape that stands for half a character',
      file: phrases,
      change: [line, 'text: "It was good \\ud83d to talk."'],
      at: '10:9',
      cause: '(U+D83D)',
      remedy: 'Take the escape out',
    },
    {
      slip: 'a control character',
      file: phrases,
      change: ['It was good', 'It was\0 good'],
      at: '10:16',
      cause: 'an invisible control character stands here (U+0000)',
      remedy: 'Delete it',
    },
    {
      slip: 'an apostrophe in an old encoding of Windows',
      file: phrases,
      change: ['It was good', 'It\u0092s good'],
      at: '10:12',
      cause: 'U+0092',
      remedy: 'it was "’": type that',
    },
    {
      slip: 'a bullet of Word',
      file: 'situations/chatty.yaml',
      change: ['do: [Wait for a breath.]', 'do:\n  - \uf0b7 Wait for a breath.'],
      at: '6:5',
      cause: 'a bullet that only a word processor',
      remedy: 'Take it out',
    },
    {
      slip: 'a language with an underscore',
      file: 'playbook.yaml',
      change: ['language: en', 'language: en_GB'],
      at: '3:11',
      cause: 'a language is written like "en"',
      remedy: 'Write en-GB',
    },
    {
      slip: 'a language that cannot be one',
      file: 'playbook.yaml',
      change: ['language: en', 'language: pt-BRA'],
      at: '3:11',
      cause: 'a language is written like "en"',
      remedy: '"pt-BR"',
    },
    {
      slip: 'a list cut off by " #"',
      file: 'situations/chatty.yaml',
      change: ['do: [Wait for a breath.]', 'do: [Wait for # two breaths.]'],
      at: '5:15',
      cause: '" #" begins a comment, so that what begins with [ is never closed',
      remedy: 'Put the text in quotes: "… # …"',
    },
    {
      slip: 'colours without quotes on one line',
      file: 'playbook.yaml',
      change: ['accent:\n  light: "#0b5a4c"\n  dark: "#7fd1bd"', 'accent: { light: #0b5a4c, dark: #7fd1bd }'],
      at: '9:18',
      cause: '" #" begins a comment, so that what begins with { is never closed',
      remedy: 'Put it in quotes: "#0b5a4c"',
    },
    {
      slip: 'a colour of digits alone',
      file: 'playbook.yaml',
      change: ['light: "#0b5a4c"', 'light: 005500'],
      at: '10:10',
      cause: '"005500" is no colour',
      remedy: 'like "#005500"',
    },
    {
      slip: 'a tab after a dash',
      file: phrases,
      change: ['- id: line-2', '-\tid: line-2'],
      at: '9:2',
      cause: 'a tab stands where YAML wants spaces',
      remedy: 'let your editor insert spaces',
    },
    {
      slip: 'a no-break space before a colon',
      file: phrases,
      change: ['step: goodbye', 'step\u00a0: goodbye'],
      at: '5:3',
      cause: "a no-break space stands behind the key 'step'",
      remedy: 'Take it out',
    },
    {
      slip: 'French quotes around a text',
      file: phrases,
      change: [line, 'text: « It was good to talk. »'],
      at: '10:9',
      cause: 'the marks « and » around this text',
      remedy: 'Only straight quotes',
    },
    {
      slip: 'an opening quote that is missing',
      file: phrases,
      change: [line, 'text: It was good to talk."'],
      at: '10:9',
      cause: 'a quote (") ends this text and none begins it',
      remedy: 'or put one before the text',
    },
    {
      slip: 'a curly opening quote that nothing closes',
      file: phrases,
      change: [line, 'text: “It was good to talk.'],
      at: '10:9',
      cause: 'a quote (“) begins this text and none ends it',
      remedy: 'Take it out',
    },
    {
      slip: 'an apostrophe at the beginning',
      file: phrases,
      change: [line, "text: 'Twas good to talk."],
      at: '10:9',
      cause: 'begins with a quote that is never closed',
      remedy: 'if it is an apostrophe, put the whole text in double quotes',
    },
    {
      slip: 'a dash too many',
      file: 'situations/chatty.yaml',
      change: ['dont: [Interrupt.]', 'dont:\n  - - Interrupt.'],
      at: '7:5',
      cause: "'dont' should be text, but is a list",
      remedy: 'write Interrupt.',
    },
    {
      slip: 'a hyphen that begins a text',
      file: phrases,
      change: [line, 'text: -It was good to talk.'],
      at: '10:9',
      cause: 'this text begins with a hyphen, which is shown with it',
      remedy: 'Take it out',
    },
    {
      slip: 'letters of a file that was opened in another encoding',
      file: phrases,
      change: ['It was good', 'It was gÃ¶Ã¶d'],
      at: '10:18',
      cause: '"Ã¶" is what becomes of "ö"',
      remedy: 'Write "ö"',
    },
    {
      slip: 'an apostrophe of a file that was opened in another encoding',
      file: phrases,
      change: ['It was good', 'Itâ€™s good'],
      at: '10:12',
      cause: '"â€™" is what becomes of "’"',
      remedy: 'Write "’"',
    },
    {
      slip: 'an address with a question',
      file: 'playbook.yaml',
      change: ['https://playbook.example.com', 'https://playbook.example.com/x/?a=b'],
      at: '5:10',
      cause: 'an address ends with its path',
      remedy: 'without "?a=b"',
    },
    {
      slip: 'an address of a file',
      file: 'playbook.yaml',
      change: ['https://playbook.example.com', 'https://playbook.example.com/x/index.html'],
      at: '5:10',
      cause: 'an address ends with its path',
      remedy: 'without "index.html"',
    },
    {
      slip: 'a list of lines among situations',
      file: 'situations/more.yaml',
      change: '- id: line-9\n  text: x\n  step: goodbye\n',
      at: '1:1',
      cause: 'a file in situations holds one entry, and this is a list',
      remedy: 'Move the file to phrases/, if these are phrases',
    },
    {
      slip: 'a line that is named once, and gone',
      file: 'checklists/routine.yaml',
      change: ['phrases: [line-1]', 'phrases: [line-4]'],
      at: '9:15',
      cause: "phrase 'line-4' is not known. Did you mean 'line-1'?",
      remedy: 'If it was taken out of the playbook, take it out here, too.',
    },
  ])('$slip', expectToBeTold);
});

describe('in a line to say, the placeholders of other tools', () => {
  test.for<[string, string]>([
    ['Thanks, [Name].', 'Write {name}.'],
    ['Thanks, [First Name].', 'Write {name}.'],
    ['Thanks, %FirstName%.', 'Write {name}.'],
    ['Thanks, {{name}}.', 'Write {name}.'],
    ['Thanks, {{ customer.name }}.', 'Write {name}.'],
    ['Thanks, <name>.', 'Write {name}.'],
    ['Thanks, <<name>>.', 'Write {name}.'],
    ['Thanks, ${name}.', 'Write {name}.'],
    ['Thanks, $name$.', 'Write {name}.'],
    ['Thanks, «Name».', 'Write {name}.'],
    ['Thanks, *|NAME|*.', 'Write {name}.'],
    ['Thanks, {!Contact.Name}.', 'Write {name}.'],
    ['Thanks, {Name}.', 'name'],
    ['Thanks, __name__.', 'Write {name}.'],
    ['Thanks, ____.', 'in braces'],
    ['Thanks, XXX.', 'in braces'],
    ['Thanks, .....', 'in braces'],
    ['Thanks, [ ].', 'in braces'],
    ['Call by [date/time].', "One of these is known: 'name'"],
    ['Thanks, %s.', 'in braces'],
    ['Thanks, %1$s.', 'in braces'],
    ['Thanks, %{name}.', 'Write {name}.'],
    ['Thanks, @{name}.', 'Write {name}.'],
    ['Thanks, $(name).', 'Write {name}.'],
    ['Thanks, ${customer.name}.', 'Write {name}.'],
    ['Thanks, <%= name %>.', 'Write {name}.'],
    ['Thanks, &lt;Name&gt;.', 'Write {name}.'],
    ['Thanks, #NAME#.', 'Write {name}.'],
    ['Thanks, ##NAME##.', 'Write {name}.'],
    ['Thanks, ||name||.', 'Write {name}.'],
    ['Thanks, ::name::.', 'Write {name}.'],
    ['Thanks, ｛name｝.', 'Write {name}.'],
    ['Thanks, [order number].', "One of these is known: 'name'"],
    ['Thanks, <b>you</b>.', 'Take it out.'],
  ])('%s', async ([text, remedy]) => {
    const problems = await problemsOf({ [phrases]: ['It was good to talk.', text] });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 10, column: 18 });
    expect(`${problems[0]?.message ?? ''} ${problems[0]?.hint ?? ''}`).toContain(remedy);
  });
  test('that begin a line without quotes', async () => {
    for (const [text, remedy] of [
      ['[Name], thank you.', 'Write {name} for [Name]'],
      ['{{name}}, thank you.', 'Write {name} for {{name}}'],
      ['%FirstName%, thank you.', 'Write {first-name} in quotes'],
      ['{name}, thank you.', 'Put the whole text in quotes'],
    ] as const) {
      const problems = await problemsOf({ [phrases]: [line, `text: ${text}`] });
      expect(problems.map(({ hint }) => hint)).toEqual([expect.stringContaining(remedy)]);
    }
  });
});

describe('in guides', () => {
  test.for<Omit<Slip, 'file' | 'change'> & { text: string }>([
    {
      slip: 'a heading without a space',
      text: '##The end\n\nMore.',
      at: '8:1',
      cause: 'a space is missing after the "#"',
      remedy: 'Write "## "',
    },
    {
      slip: 'a link of a wiki',
      text: 'See [[first-guide]].',
      at: '8:5',
      cause: 'a link of a wiki stands here',
      remedy: 'Write it as [text](/guides/<guide>/)',
    },
    {
      slip: 'a space in the address of another site',
      text: 'See [the form](https://a.example/Call Center/form.pdf).',
      at: '8:14',
      cause: 'an address holds no space',
      remedy: 'Write %20 for each space',
    },
    {
      slip: 'a table whose second line is too short',
      text: '| a | b |\n|---|\n| 1 | 2 |',
      at: '8:1',
      cause: 'these lines are no table',
      remedy: 'Write | --- | below each column',
    },
    {
      slip: 'code that never ends',
      text: '```\nText.',
      at: '8:1',
      cause: 'is never closed, and takes all that follows',
      remedy: 'on a line of their own where it ends',
    },
    {
      slip: 'a component inside a sentence',
      text: 'Say <Phrases ids="line-1" /> now.',
      at: '8:5',
      cause: '<Phrases> stands inside a sentence',
      remedy: 'on a line of its own',
    },
    {
      slip: 'curly quotes in a component',
      text: '<Phrases ids=“line-1” />',
      at: '8:1',
      cause: 'the quotes in <Phrases> are curly',
      remedy: '<Phrases ids="first-phrase, second-phrase" />',
    },
    {
      slip: 'a component without its end',
      text: '<Phrases ids="line-1"\n\nMore.',
      at: '8:1',
      cause: '<Phrases> is never closed: "/>" is missing',
      remedy: 'Write <Phrases ids=',
    },
    {
      slip: 'a component that is opened and never closed',
      text: '<Phrases ids="line-1">\n\nMore.',
      at: '8:1',
      cause: 'the tag <Phrases> is never closed',
      remedy: '/> on one line',
    },
    {
      slip: 'a quote of a component that is never closed',
      text: '<Phrases ids="line-1 />\n\nMore.',
      at: '8:1',
      cause: 'a quote in <Phrases> is never closed',
      remedy: 'Write <Phrases ids=',
    },
    {
      slip: 'an attribute without quotes',
      text: '<Phrases ids=line-1 />',
      at: '8:1',
      cause: 'what stands in <Phrases> is not in quotes',
      remedy: 'Write <Phrases ids=',
    },
    {
      slip: 'an identifier for a heading',
      text: '## Another {#other}\n\nText.',
      at: '8:12',
      cause: '{#other} gives a heading no name here',
      remedy: 'Take it out',
    },
    {
      slip: 'a heading without a letter',
      text: '## …\n\nText.',
      at: '8:1',
      cause: 'holds no letter and no digit',
      remedy: 'Write words',
    },
    {
      slip: 'an address without https://',
      text: 'See [them](www.example.com).',
      at: '8:12',
      cause: 'the address "www.example.com" does not begin with https://',
      remedy: 'Write https://www.example.com.',
    },
    {
      slip: 'a link by the name of a guide alone',
      text: 'See [it](first-guide).',
      at: '8:10',
      cause: 'the link "first-guide" leads to no page',
      remedy: 'Write /guides/first-guide/.',
    },
    {
      slip: 'a link to a file',
      text: 'See [it](../guides/first-guide.mdx#the-last-line).',
      at: '8:10',
      cause: 'names a file, not a page',
      remedy: 'Write /guides/first-guide/#the-last-line.',
    },
    {
      slip: 'a mail address as a link',
      text: 'See [them](desk@example.com).',
      at: '8:12',
      cause: 'one of mail',
      remedy: 'Write mailto:desk@example.com.',
    },
    {
      slip: 'an address in angle brackets',
      text: 'See <https://example.com>.',
      at: '8:5',
      cause: 'an address in angle brackets',
      remedy: 'Write [text](https://example.com).',
    },
    {
      slip: 'a comment of HTML',
      text: '<!-- for later -->',
      at: '8:1',
      cause: 'a comment of HTML',
      remedy: '{/* … */}',
    },
    {
      slip: "another tool's placeholder in angle brackets",
      text: 'Say hello, <name>.',
      at: '8:12',
      cause: '<name> is read as an HTML tag',
      remedy: '<Phrases ids="…" />',
    },
    {
      slip: "another tool's placeholder in braces",
      text: 'Say hello, {{name}}.',
      at: '8:12',
      cause: 'would be run as a program',
      remedy: 'with its placeholders, by <Phrases',
    },
    {
      slip: 'a program between comments',
      text: '{/* a */ globalThis.hit = 1 /* b */}',
      at: '8:1',
      cause: 'would be run as a program',
      remedy: '\\{',
    },
    {
      slip: 'bullets of a word processor',
      text: 'Do this:\n• one\n• two',
      at: '9:1',
      cause: 'a bullet (•) begins a line',
      remedy: 'Write "- "',
    },
    {
      slip: 'the marks of a merge',
      text: '<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> theirs',
      at: '8:1',
      cause: 'marks of a merge',
      remedy: 'Keep one of the two versions',
    },
    {
      slip: 'an invisible sign written by its number',
      text: 'It was&#x200B; good.',
      at: '8:7',
      cause: 'a sign that nobody sees is written here (U+200B)',
      remedy: 'Take it out',
    },
    {
      slip: 'a component in small letters',
      text: '<phrases ids="line-1" />',
      at: '8:1',
      cause: '<phrases> is not a component of guides',
      remedy: "Did you mean 'Phrases'?",
    },
    {
      slip: 'a component run together with what it names',
      text: '<Phrasesids="line-1" />',
      at: '8:1',
      cause: '<Phrasesids> is not written as a component is',
      remedy: 'Write <Phrases ids="first-phrase, second-phrase" />',
    },
    {
      slip: 'an attribute misspelt',
      text: '<Phrases id="line-1" />',
      at: '8:10',
      cause: "<Phrases> has no 'id'. Did you mean 'ids'?",
      remedy: 'Write <Phrases ids=',
    },
    {
      slip: 'identifiers with semicolons between',
      text: '<Phrases ids="line-1; line-2" />',
      at: '8:15',
      cause: "'ids' of <Phrases>: an identifier is lower-case words",
      remedy: 'Write line-1, line-2.',
    },
    {
      slip: 'identifiers with spaces between',
      text: '<Phrases ids="line-1 line-2" />',
      at: '8:15',
      cause: "'ids' of <Phrases>: an identifier is lower-case words",
      remedy: 'Write line-1, line-2.',
    },
    {
      slip: 'a capital in an identifier',
      text: '<Phrases ids="Line-1" />',
      at: '8:15',
      cause: "'ids' of <Phrases>: an identifier is lower-case words",
      remedy: 'Write line-1.',
    },
    {
      slip: 'curly single quotes in a component',
      text: '<Phrases ids=‘line-1’ />',
      at: '8:1',
      cause: 'the quotes in <Phrases> are curly',
      remedy: '<Phrases ids="first-phrase, second-phrase" />',
    },
    {
      slip: 'a link to a file on a computer',
      text: 'See [it](C:\\Users\\ann\\form.pdf).',
      at: '8:10',
      cause: 'a link cannot lead to "C:\\Users\\ann\\form.pdf"',
      remedy: 'Put the file into guides/assets/, and write assets/form.pdf',
    },
    {
      slip: 'a link to a file that stands beside the guide',
      text: 'See [it](form.pdf).',
      at: '8:10',
      cause: 'there is no page /guides/first-guide/form.pdf/',
      remedy: 'Put the file into guides/assets/, and write assets/form.pdf',
    },
    {
      slip: 'a link with a space in its address',
      text: 'See [it](/guides/first guide/).',
      at: '8:8',
      cause: 'this link is shown as it is written: an address holds no space',
      remedy: 'Write %20 for the space',
    },
    {
      slip: 'a link with a space before its address',
      text: 'See [it] (/guides/first-guide/).',
      at: '8:8',
      cause: 'this link is shown as it is written: "(" follows "]" at once',
      remedy: '[text](address)',
    },
    {
      slip: 'a link that is never closed',
      text: 'See [it](/guides/first-guide/',
      at: '8:8',
      cause: 'this link is shown as it is written: its ")" is missing',
      remedy: '[text](address)',
    },
    {
      slip: 'a link with its brackets the other way round',
      text: 'See (it)[/guides/first-guide/].',
      at: '8:8',
      cause: 'this link is shown as it is written: its text stands in square brackets',
      remedy: '[text](address)',
    },
    {
      slip: 'bullets of a word processor that only its own font has',
      text: 'Do this:\n\uf0b7 one\n\uf0b7 two',
      at: '9:1',
      cause: 'a bullet that only a word processor',
      remedy: 'Take it out: "- "',
    },
    {
      slip: 'the bullets of its second level',
      text: 'Do this:\no\tone\no\ttwo',
      at: '9:1',
      cause: 'a bullet (o) begins a line',
      remedy: 'Write "- "',
    },
  ])('$slip', ({ text, ...slip }) => expectToBeTold({ ...slip, file: guide, change: ['Read this first.', text] }));

  test('every slip of a guide is told in one run', async () => {
    const problems = await problemsOf({ [guide]: ['Read this first.', 'a <5 b\n\n<Phrases ids=“line-1” />\n\nHello {name\n\n</b>'] });
    expect(problems.map(({ line: at }) => at)).toEqual([8, 10, 12, 14]);
  });
  test('a heading in letters apart from their accents is found by who writes them in one', async () => {
    expect(await problemsOf({ [guide]: ['## The last line', '## U\u0308ber\n\nSee [it](#über).'] })).toEqual([]);
  });
});

describe('what is pasted with signs that nobody sees is read as it is meant', () => {
  test.for<[string, string, Change]>([
    ['a no-break space after a dash', phrases, ['- id: line-2', '-\u00a0id: line-2']],
    ['a no-break space after a colon', phrases, ['step: goodbye', 'step:\u00a0goodbye']],
    ['no-break spaces as indentation', phrases, ['  step: goodbye', '\u00a0\u00a0step: goodbye']],
    ['a zero-width space in an identifier', phrases, ['step: goodbye', 'step: good\u200bbye']],
    ['a zero-width space in a key', phrases, ['step: goodbye', 'st\u200bep: goodbye']],
    ['a mark of direction in an identifier', phrases, ['step: goodbye', 'step: \u200egoodbye']],
    ['a soft hyphen in a component', guide, ['ids="line-1', 'ids="li\u00adne-1']],
    ['a no-break space in a component', guide, ['<Phrases ids', '<Phrases\u00a0ids']],
    ['a no-break space after the signs of a heading', guide, ['## The last', '##\u00a0The last']],
  ])('%s', async ([, file, change]) => {
    expect(await problemsOf({ [file]: change })).toEqual([]);
  });
});

describe('files', () => {
  test.each([
    'Thumbs.db',
    'phrases/desktop.ini',
    'phrases/chatty.yaml~',
    'phrases/.chatty.yaml.swp',
    'phrases/#chatty.yaml#',
    'phrases/chatty.yaml.bak',
    'phrases/chatty.yaml.orig',
    'phrases/chatty.yaml.rej',
    'phrases/chatty.yaml.swo',
    'phrases/chatty.yaml.tmp',
    'phrases/chatty.yaml.tmp.4711',
    'phrases/chatty_BASE_4711.yaml',
    'guides/~$first-guide.mdx',
    'guides/~WRL0001.tmp',
    'guides/.~lock.first-guide.mdx#',
    '__MACOSX/phrases/._chatty.yaml',
    'phrases/@eaDir/chatty.yaml/x',
    'Icon\r',
  ])('%s is passed over', async (file) => {
    expect(await problemsOf({ [file]: 'not: content' })).toEqual([]);
  });

  const tone = '- id: line-1\n  text: x\n';
  test.for<[string, string, string]>([
    ['phrases/chatty - Copy.yaml', 'copy of chatty.yaml', 'Delete it; or rename it to chatty-copy.yaml'],
    ['phrases/chatty - Copy (2).yaml', 'copy of chatty.yaml', 'Delete it'],
    ['phrases/chatty - Kopie.yaml', 'copy of chatty.yaml', 'Delete it'],
    ['phrases/Copy of chatty.yaml', 'copy of chatty.yaml', 'Delete it'],
    ['phrases/chatty copy 2.yaml', 'copy of chatty.yaml', 'Delete it'],
    ['phrases/chatty (1).yaml', 'copy of chatty.yaml', 'Delete it'],
    ["phrases/chatty (Sam's conflicted copy 2026-05-04).yaml", 'copy of chatty.yaml', 'Delete it'],
    ['phrases/chatty.sync-conflict-20260504-120000-ABCDEF.yaml', 'copy of chatty.yaml', 'Delete it'],
    ['steps/goodbye-LAPTOP4F2K.yaml', 'copy of goodbye.yaml', 'Delete it'],
    ['guides/first-guide - Kopia.mdx', 'copy of first-guide.mdx', 'Delete it'],
    ['phrases/chatty.yaml.txt', 'ends in ".yaml", not in ".txt"', 'Rename it to chatty.yaml.'],
    ['phrases/more.docx', 'ends in ".yaml", not in ".docx"', 'or keep it elsewhere'],
    ['phrases/more.mdx', 'ends in ".yaml", not in ".mdx"', 'Move it to guides/, if it is a guide'],
    ['more.yaml', 'no such kind of content. There is: contexts', 'move it to where it belongs'],
    ['steps/Well Wishes.yaml', '"Well Wishes" is not one', 'Rename the file to well-wishes.yaml.'],
  ])('%s is told', async ([file, cause, remedy]) => {
    const problems = (await problemsOf({ [file]: file.startsWith('steps') ? 'label: x\nwhen: x\n' : tone })).filter(
      ({ message }) => !message.startsWith('no phrase uses'),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: `content/en/${file}`, line: 1, column: 1 });
    expect(problems[0]?.message).toContain(cause);
    expect(problems[0]?.hint).toContain(remedy);
  });
  test('a file in the folder of another type', async () => {
    const problems = await problemsOf({
      'quizzes/second.yaml': 'title: Second\nsummary: x\ncontexts: [support]\nitems:\n  - { id: a, text: x, why: x, step: goodbye }\n',
    });
    expect(problems).toMatchObject([
      {
        file: 'content/en/quizzes/second.yaml',
        message: 'what stands here is a checklist, and this is the place of quizzes',
        hint: 'Move the file to checklists/.',
      },
    ]);
  });
});
