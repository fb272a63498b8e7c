/** `closing-playbook init [folder]`: asks five questions and writes a folder of the company's own, which builds as it is. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { commandLine, isDependency } from '../../content/command.ts';
import { contentFolder } from '../../content/folder.ts';
import { foldersIn, localesOf } from '../../content/layers/locales.ts';
import { readRecord, recordOfStandard, writeRecord } from '../../content/layers/standard-record.ts';
import { asking, type Question } from '../../content/new/ask.ts';
import { writeFiles } from '../../content/write/write-files.ts';
import { playbookSettings } from '../../content/schema/playbook-settings.ts';
import { parseSiteAddress } from '../../content/address/site-address.ts';
import { program } from '../build/places.ts';

/** The languages of the standard edition: those that it publishes, and those that it offers. */
const standard = { name: 'standard edition', folder: contentFolder() };
const languages = [...new Set([...localesOf([standard]), ...foldersIn(standard)])];

/** Makes a function that tells what is wrong with an answer, by the schema of the settings. */
const bySchema =
  (schema: { safeParse(value: unknown): { error?: { issues: { message: string }[] } | undefined } }) =>
  (answer: string): string | undefined =>
    schema.safeParse(answer).error?.issues[0]?.message;

function refuseAddress(answer: string): string | undefined {
  try {
    parseSiteAddress(answer);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^.*?": /, '') : String(error);
  }
}

const list = (answer: string): string[] => [...new Set(answer.split(/[\s,]+/).filter((word) => word !== ''))];

const questions = {
  name: { text: 'What is your playbook called?', proposal: 'Our closing playbook', refuse: bySchema(playbookSettings.shape.name) },
  owner: { text: 'Who looks after it?', proposal: 'The training team', refuse: bySchema(playbookSettings.shape.owner.shape.name) },
  contact: {
    text: 'How do people reach them (a mail address, a channel, a desk)?',
    proposal: 'the person who set this playbook up',
    refuse: bySchema(playbookSettings.shape.owner.shape.contact),
  },
  address: { text: 'At which address will it stand?', proposal: 'https://playbook.example.com', refuse: refuseAddress },
  languages: {
    text: `In which languages, the main one first (there is ${languages.join(', ')})?`,
    proposal: languages[0] ?? 'en',
    refuse: (answer: string) => {
      const unknown = list(answer).find((language) => !languages.includes(language));
      return unknown === undefined ? undefined : `the standard edition is not written in "${unknown}". There is ${languages.join(', ')}.`;
    },
  },
} satisfies Record<string, Omit<Question, 'option'>>;

type Answers = Record<keyof typeof questions, string>;

const help = `closing-playbook init [folder]: asks five questions and writes a folder of your own, which builds as it is

${Object.entries(questions)
  .map(([option, { text }]) => `  --${option} "…"`.padEnd(20) + text)
  .join('\n')}`;

/** Returns the files of a new folder with their first content. */
function filesOf({ name, owner, contact, address, languages: chosen }: Answers): Record<string, string> {
  const [first = 'en', ...others] = list(chosen);
  const { version } = JSON.parse(readFileSync(program('package.json'), 'utf8')) as { version: string };
  return {
    'package.json': `{\n  "dependencies": { "closing-playbook": "^${version}" }\n}\n`,
    '.gitignore': 'node_modules/\ndist/\n.cache/\n',
    'playbook.yaml': `# What holds for all languages. Everything that is not said here is as the standard edition has it.
${stringify({ name, address, owner: { name: owner, contact } }, { lineWidth: 0 })}${stringify({ locales: [first, ...others] }, { flowCollectionPadding: false, collectionStyle: 'flow' }).replace(/^\{|\}\n$/g, '')}
`,
    'hide.yaml': `# What your company does not do: it goes, with all that hangs on it. Take away a "#" to hide, and add more.
# contexts: [telesales]
# situations: [voicemail]
# role-plays: all
`,
    [`${first}/phrases/ours.yaml`]: `# Your own lines. A line by the identifier of the standard edition changes that one, key by key:
# - id: chatty-signal-queue
#   text: "{name}, three people are waiting for me."
# Make a new one by: ${commandLine('new', 'phrase')}
[]
`,
  };
}

const options = Object.fromEntries(Object.keys(questions).map((name) => [name, { type: 'string' as const }]));

function readWords() {
  try {
    return parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true });
  } catch (error) {
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new Error(`${said}.\n\n${help}`, { cause: error });
  }
}

/** @throws {Error} for a place that is no folder, or in which everything would be taken for the standard edition's */
function folderFor(named: string): string {
  const folder = path.resolve(named);
  if (folder === path.dirname(standard.folder))
    throw new Error('This folder is the project itself. Name one of your own: init ../acme-playbook');
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw new Error(`${named} is a file. Name a folder.`);
  return folder;
}

async function run(): Promise<void> {
  const { values, positionals } = readWords();
  if (values['help'] === true) {
    console.log(help);
    return;
  }
  const folder = folderFor(positionals[0] ?? '.');
  const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]));
  const { ask, close } = asking(given);
  const answers: Partial<Answers> = {};
  for (const [option, question] of Object.entries(questions)) answers[option as keyof Answers] = await ask({ option, ...question });
  close();
  for (const [name, text] of Object.entries(filesOf(answers as Answers))) {
    const file = path.join(folder, name);
    if (existsSync(file)) {
      console.log(`${name} is there, and stays as it is.`);
      continue;
    }
    writeFiles([{ file, before: undefined, after: text }]);
    console.log(`Wrote ${name}.`);
  }
  // Without them the first update could not be told from what is there now.
  for (const locale of list(answers.languages ?? '')) {
    if (readRecord(folder, locale)) continue;
    console.log(`Wrote ${path.basename(writeRecord(folder, locale, await recordOfStandard(standard, locale, process.cwd())))}.`);
  }
  const where = isDependency && folder === process.cwd() ? [] : ['--playbook', path.relative(process.cwd(), folder)];
  console.log(`\nNow: ${commandLine('dev', ...where)} shows it while you write, ${commandLine('build', ...where)} writes dist/.`);
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
