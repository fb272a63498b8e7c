/** `npm run check:content`: checks all content without building. `cli.ts` is its program. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { commandLine } from '../command.ts';
import { contentFolder } from '../folder.ts';
import { adviceOn, checkContent } from './check.ts';
import { coverageTable } from './coverage/table.ts';
import { asJson, asSarif } from './formats.ts';
import { layerOfFile, layersOf } from '../layers/layers.ts';
import type { Problem } from '../read/index.ts';
import { report } from './report.ts';

const help = `Checks the content of the playbook without building: ${commandLine('check', '[options]', '[folder]')}

What is wrong is told with file, line and column, with what to write instead, and stops a build as well.
ADVICE is what could be better. It stops no build.

  folder        the folder with a folder for each language; "content", or what CONTENT_DIR names, if left out
  --no-advice   what is wrong alone
  --all         advice on the standard edition, too, where there are own folders over it
  --strict      fails on advice, too
  --coverage    prints first which wordings there are for which move, situation and kind of call
  --json        prints everything as JSON
  --sarif       prints everything as SARIF 2.1.0, for editors and code hosts
  --help        prints this

Own folders over the content are checked with it: the one that --playbook names, or content/own/.
Ends with 0 if nothing is wrong, with 1 if something is, with 2 if it was called wrongly.`;

const options = {
  advice: { type: 'boolean', default: true },
  all: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  coverage: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  sarif: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies ParseArgsConfig['options'];

/** What the command has to say: to people or programs, and by the number that it ends with. */
export interface Said {
  code: 0 | 1 | 2;
  out?: string;
  err?: string;
}

/** Checks what the arguments, the working folder and the settings of the environment name. Prints nothing. */
export async function checkCommand(args: string[]): Promise<Said> {
  let given;
  try {
    given = parseArgs({ args, options, allowPositionals: true, allowNegative: true });
  } catch (error) {
    const [said = ''] = messageOf(error).split('. ');
    return { code: 2, err: `${said}.\n\n${help}` };
  }
  const { values, positionals } = given;
  if (values.help) return { code: 0, out: help };
  try {
    const folder = positionals[0] ?? contentFolder();
    const { playbooks, problems } = await checkContent(folder);
    const [original] = playbooks;
    const whole = values.advice ? playbooks.flatMap((playbook) => adviceOn(playbook, playbook === original ? undefined : original)) : [];
    const isForPrograms = values.json || values.sarif;
    const advice = values.all || isForPrograms ? whole : ownAdvice(whole, folder);
    const all = [...problems, ...advice];
    const hasFailed = problems.length > 0 || (values.strict && advice.length > 0);
    const code = hasFailed ? 1 : 0;
    if (isForPrograms) return { code, out: values.sarif ? asSarif(all) : asJson(playbooks, all) };
    const tables = values.coverage ? playbooks.map((playbook) => `${coverageTable(playbook)}\n`) : [];
    const told = [report(playbooks, all), ...leftOut(whole.length - advice.length)].join('\n');
    const out = [...tables, ...(hasFailed ? [] : [told])].join('\n');
    return { code, ...(out !== '' && { out }), ...(hasFailed && { err: told }) };
  } catch (error) {
    // A setting names a folder that does not exist, or is wrong in another way that stops reading: the message says which.
    return { code: 2, err: messageOf(error) };
  }
}

/** Leaves out advice on the standard edition where there are own folders over it: whoever has these does not write that. */
function ownAdvice(advice: readonly Problem[], folder: string): readonly Problem[] {
  const layers = existsSync(folder) ? layersOf(path.resolve(folder)) : [];
  const [standard, ...own] = layers;
  if (own.length === 0) return advice;
  return advice.filter(({ file }) => layerOfFile(layers, path.resolve(file)) !== standard);
}

const leftOut = (count: number): string[] =>
  count === 0
    ? []
    : [
        `${count === 1 ? '1 piece' : `${count} pieces`} of advice on the standard edition ${count === 1 ? 'is' : 'are'} left out: ${commandLine('check', '--all')} shows ${count === 1 ? 'it' : 'them'}.`,
      ];

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
