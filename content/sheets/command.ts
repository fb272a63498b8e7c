/**
 * `npm run content -- export <file>` and `-- import <file>`: content as a spreadsheet, there and back.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { commandLine } from '../command.ts';
import type { Layer } from '../layers/layers.ts';
import { loadEvery } from '../layers/load-layered.ts';
import { asking } from '../new/ask.ts';
import type { LoadedPlaybook, Problem } from '../read/index.ts';
import { shownPath } from '../read/files.ts';
import { suggestion } from '../read/nearest.ts';
import { excerpt, shown } from '../read/problem.ts';
import { outFormats, type OutFormat } from '../export/formats.ts';
import { readRecord } from '../translate/standing.ts';
import { writeFiles, writeOver } from '../write/write-files.ts';
import { folded } from './columns.ts';
import { mainText, type PlannedEntry } from './entries.ts';
import { isCsv, readTables, writeTables } from './files.ts';
import { planImport } from './import.ts';
import type { ImportPlan, SheetPlan } from './plan.ts';
import { kindNames, sheetOf, translations, usualKinds } from './kinds.ts';
import { columnLetters, no, yes } from './table.ts';

export const exportUsage = `${commandLine('content', 'export', 'ours.xlsx')}       writes phrases, questions, placeholders, wording and a sheet for legal to sign
${commandLine('content', 'export', 'phrases.csv')}     writes one kind, by the file's name or --kind; --locale es: another language
${commandLine('content', 'export', 'lines.yml')}       writes for another program: espanso (.yml), Moodle (.xml), QTI 2.1 (.zip), --kind textexpander (.csv)`;

export const importUsage = `${commandLine('content', 'import', 'ours.xlsx')}       says what a spreadsheet changes, and asks before it writes into your own folder
    --dry-run         only says it; --write: writes without asking`;

const exportHelp = `${exportUsage}

  --kind     one of ${kindNames.join(', ')};
             for other programs: ${Object.keys(outFormats).join(', ')}
  --locale   the language, by its folder; the first, if left out
  --over     writes over a file that is there
  The file ends in .xlsx for Excel, or in .csv for every program.`;

const importHelp = `${importUsage}

  --kind     what the file holds, where neither its name nor its columns say so: ${kindNames.join(', ')}
  --locale   the language, by its folder, where the first column does not name it

Nothing is ever deleted: what is not in the file stays. Rows that are wrong are told, and the others are taken.
Ends with 0 if everything was taken, with 1 if something was not.`;

function wordsOf<Options extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
  words: readonly string[],
  options: Options,
  help: string,
) {
  try {
    return parseArgs({
      args: [...words],
      options: { ...options, help: { type: 'boolean', short: 'h', default: false } },
      allowPositionals: true,
    });
  } catch (error) {
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new Error(`${said}.\n${help}`, { cause: error });
  }
}

/** @throws {Error} for content that is wrong: what is wrong could not be told from what the file brings */
async function loaded(layers: readonly Layer[], project: string): Promise<LoadedPlaybook[]> {
  const playbooks = (await loadEvery(layers, project)).map(({ playbook }) => playbook);
  const broken = playbooks.flatMap(({ problems }) => problems)[0];
  if (broken) throw new Error(`${shown(broken)}  ${broken.message}\nMend the content first: ${commandLine('check')} says what is wrong.`);
  return playbooks;
}

function playbookOf(playbooks: readonly LoadedPlaybook[], locale: string | undefined): LoadedPlaybook {
  const names = playbooks.map((each) => each.locale);
  const playbook = locale === undefined ? playbooks[0] : playbooks.find((each) => each.locale === locale);
  if (!playbook) throw new Error(`There is no language "${locale}". ${suggestion(locale ?? '', names) ?? ''}`.trim());
  return playbook;
}

/**
 * Runs `export`.
 *
 * @returns what to print
 * @throws {Error} for what cannot be done, with what to do instead
 */
export async function exportContent(words: readonly string[], layers: readonly Layer[], project = process.cwd()): Promise<string> {
  const { values, positionals } = wordsOf(
    words,
    { kind: { type: 'string' }, locale: { type: 'string' }, over: { type: 'boolean' } },
    exportHelp,
  );
  if (values['help'] === true) return exportHelp;
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new Error(`Name one file to write.\n${exportHelp}`);
  const file = path.resolve(project, name);
  const kind = values.kind as string | undefined;
  const out = outFor(name, kind);
  if (!out && !/\.(?:csv|xlsx)$/i.test(name))
    throw new Error(
      `${name}: name a file that ends in .xlsx or .csv; or, for other programs, in .yml (espanso), .xml (Moodle) or .zip (QTI).`,
    );
  const playbook = playbookOf(await loaded(layers, project), values.locale as string | undefined);
  if (out) {
    writeOver(file, out.write(playbook));
    return `Wrote ${name}: ${out.what}.`;
  }
  const kinds = kindsFor(name, kind, playbook);
  // Other programs only read what they are given; in a spreadsheet somebody may have worked for a day.
  if (existsSync(file) && values.over !== true) throw new Error(isThere(name, commandLine('content', 'export', name, '--over')));
  const layer = layers.findLast(({ folder }) => existsSync(path.join(folder, playbook.locale)));
  const record = layer && kinds.includes(translations) ? readRecord(layer.folder, playbook.locale) : {};
  const sheets = kinds.map((kind) => sheetOf(kind, playbook, record));
  await writeTables(file, sheets);
  const counts = sheets.map((sheet) => `${sheet.name} (${sheet.rows.length - 1} rows)`).join(', ');
  return `Wrote ${name}: ${counts}.\nChange it, save it, and take it back: ${commandLine('content', 'import', name)}`;
}

/** What is said of a file that is to be written, and is there. */
const isThere = (name: string, over: string): string =>
  `${name} is there already, and may hold what has not been taken back. Take it back first: ${commandLine('content', 'import', name)}. Or name another file, or write over it: ${over}`;

/** The format for another program that a file is meant for: what `--kind` names, or what its ending says. */
function outFor(file: string, kind: string | undefined): OutFormat | undefined {
  const ending = path.extname(file).toLowerCase();
  const named = kind === undefined ? undefined : outFormats[folded(kind)];
  if (named && !named.endings.includes(ending)) throw new Error(`${file}: a file for ${kind} ends in ${named.endings[0]}.`);
  return (
    named ??
    (kind === undefined && ending !== '.csv' ? Object.values(outFormats).find(({ endings }) => endings.includes(ending)) : undefined)
  );
}

/** What is exported: what `--kind` names, or the file; else what an owner works on. */
function kindsFor(file: string, kind: string | undefined, { isDefault }: LoadedPlaybook): readonly string[] {
  const named = kindNames.find((each) => folded(each) === folded(kind ?? path.parse(file).name));
  if (kind !== undefined && named === undefined)
    throw new Error(
      `There is no kind "${kind}". ${suggestion(kind, [...kindNames, ...Object.keys(outFormats)]) ?? `There is: ${[...kindNames, ...Object.keys(outFormats)].join(', ')}.`}`,
    );
  if (named === translations && isDefault)
    throw new Error(`Name the language with --locale, like --locale es: translations are of another language than the first.`);
  if (named !== undefined) return [named];
  if (isCsv(file)) throw new Error(`A CSV file holds one kind. Name it: --kind ${kindNames.join(', ')}.`);
  return usualKinds;
}

/**
 * Runs `import`.
 *
 * @param print where to print before the question is asked
 * @param ask asks whether to write; the terminal is asked if left out
 * @returns what to print, and whether everything was taken
 * @throws {Error} for what cannot be done, with what to do instead
 */
export async function importContent(
  words: readonly string[],
  layers: readonly Layer[],
  project = process.cwd(),
  print: (text: string) => void = console.log,
  ask: () => Promise<boolean> = askTerminal,
): Promise<{ said: string; isWhole: boolean }> {
  const options = {
    kind: { type: 'string' },
    locale: { type: 'string' },
    write: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  } as const;
  const { values, positionals } = wordsOf(words, options, importHelp);
  if (values['help'] === true) return { said: importHelp, isWhole: true };
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new Error(`Name one file to read.\n${importHelp}`);
  const kind = values.kind as string | undefined;
  if (kind !== undefined && !kindNames.some((each) => folded(each) === folded(kind)))
    throw new Error(`There is no kind "${kind}". ${suggestion(kind, kindNames) ?? `There is: ${kindNames.join(', ')}.`}`);
  const tables = await readTables(name === path.resolve(name) ? name : path.relative(process.cwd(), path.resolve(project, name)));
  const playbooks = await loaded(layers, project);
  const plan = await planImport(tables, name, { kind, locale: values.locale as string | undefined }, { playbooks, layers, project });
  const isWhole = plan.sheets.every(({ problems }) => problems.length === 0) && plan.elsewhere.length === 0;
  print(describe(plan, project));
  if (plan.elsewhere.length > 0)
    return {
      said: `Nothing was written: with this, something else would be wrong:\n${plan.elsewhere.map((problem) => `  ${shown(problem)}  ${problem.message}`).join('\n')}`,
      isWhole,
    };
  if (plan.files.length === 0) return { said: 'There is nothing to write.', isWhole };
  if (values['dry-run'] === true) return { said: 'Nothing was written (--dry-run).', isWhole };
  if (values.write !== true && !(await ask())) return { said: 'Nothing was written.', isWhole };
  writeFiles(plan.files);
  plan.remember?.();
  const files = plan.files.map(
    ({ file, after }) => `${shownPath(file, project)}${after === undefined ? ' (taken away: it is as below)' : ''}`,
  );
  return { said: `Wrote ${files.join(', ')}.\n${commandLine('check')} says what could be better.`, isWhole };
}

async function askTerminal(): Promise<boolean> {
  const { ask, close } = asking({});
  try {
    return /^y(?:es)?$/i.test(await ask({ option: 'write', text: '\nWrite this? yes or no', proposal: 'no' }));
  } finally {
    close();
  }
}

/** The most entries of a sheet that are listed with what changes; the others are counted. */
const mostListed = 100;

function describe({ sheets, files, locale }: ImportPlan, project: string): string {
  const folder = files[0] ? [`To be written into ${files.map(({ file }) => shownPath(file, project)).join(', ')}.`] : [];
  return [...sheets.flatMap((sheet) => describeSheet(sheet, locale)), ...folder].join('\n');
}

function describeSheet({ name, kind, added, changed, same, absent, problems, notes }: SheetPlan, locale: string): string[] {
  return [
    `${name}: ${kind} (${locale})`,
    `  added: ${added.length}`,
    ...listed(added, ({ id, value }) => [`    + ${id}${mainText(value) === '' ? '' : `  ${excerpt(mainText(value))}`}`]),
    `  changed: ${changed.length}`,
    ...listed(changed, ({ id, value, now, changed: keys }) => [
      ...(id === '' ? [] : [`    ~ ${id}`]),
      ...keys.map((key) => `        ${key}: ${asShown(now?.[key])} → ${asShown(value[key])}`),
    ]),
    `  left alone: ${same} as they are${absent > 0 ? `, ${absent} that are not in the file` : ''}`,
    ...notes.map((note) => `  ${note}`),
    ...(problems.length > 0
      ? [`  NOT TAKEN, ${new Set(problems.map(({ line }) => line)).size} rows:`, ...problems.flatMap(problemLines)]
      : []),
  ];
}

function listed(entries: readonly PlannedEntry[], lines: (entry: PlannedEntry) => string[]): string[] {
  const more = entries.length - mostListed;
  return [...entries.slice(0, mostListed).flatMap(lines), ...(more > 0 ? [`    and ${more} more`] : [])];
}

function asShown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'boolean') return value ? yes : no;
  return excerpt(
    typeof value === 'string'
      ? value
      : Array.isArray(value) && value.every((item) => typeof item !== 'object')
        ? value.join(', ')
        : JSON.stringify(value),
  );
}

function problemLines({ line, column, message, hint }: Problem): string[] {
  return [`    row ${line}, column ${columnLetters(column - 1)}: ${message}`, ...(hint ? [`      ${hint}`] : [])];
}
