/** `npm run check:content`: checks all content without building. `--help` says how. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { commandLine } from '../command.ts';
import { contentFolder } from '../folder.ts';
import { adviceOn, checkContent } from './check.ts';
import { coverageTable } from './coverage/table.ts';
import { asJson, asSarif } from './formats.ts';
import { report } from './report.ts';

const help = `Checks the content of the playbook without building: ${commandLine('check', '[options] [folder]')}

What is wrong is told with file, line and column, with what to write instead, and stops a build as well.
ADVICE is what could be better. It stops no build.

  folder        the folder with a folder for each language; "content", or what CONTENT_DIR names, if left out
  --no-advice   what is wrong alone
  --strict      fails on advice, too
  --coverage    prints first which wordings there are for which move, situation and kind of call
  --json        prints everything as JSON
  --sarif       prints everything as SARIF 2.1.0, for editors and code hosts
  --help        prints this

Own folders over the content are checked with it: the one that --playbook names, or content/own/.
Ends with 0 if nothing is wrong, with 1 if something is, with 2 if it was called wrongly.`;

const options = {
  advice: { type: 'boolean', default: true },
  strict: { type: 'boolean', default: false },
  coverage: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  sarif: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies ParseArgsConfig['options'];

function readArguments() {
  try {
    return parseArgs({ options, allowPositionals: true, allowNegative: true });
  } catch (error) {
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    console.error(`${said}.\n\n${help}`);
    process.exitCode = 2;
    return undefined;
  }
}

async function run({ values, positionals }: NonNullable<ReturnType<typeof readArguments>>): Promise<void> {
  if (values.help) {
    console.log(help);
    return;
  }
  const { playbooks, problems } = await checkContent(positionals[0] ?? contentFolder());
  const [original] = playbooks;
  const advice = values.advice ? playbooks.flatMap((playbook) => adviceOn(playbook, playbook === original ? undefined : original)) : [];
  const all = [...problems, ...advice];
  const hasFailed = problems.length > 0 || (values.strict && advice.length > 0);
  if (hasFailed) process.exitCode = 1;
  if (values.json || values.sarif) {
    console.log(values.sarif ? asSarif(all) : asJson(playbooks, all));
    return;
  }
  if (values.coverage) for (const playbook of playbooks) console.log(`${coverageTable(playbook)}\n`);
  (hasFailed ? console.error : console.log)(report(playbooks, all));
}

const given = readArguments();
if (given) {
  try {
    await run(given);
  } catch (error) {
    // A setting names a folder that does not exist, or is wrong in another way that stops reading: the message says which.
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
