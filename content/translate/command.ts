/**
 * `npm run content -- translate <locale>` lists what a language has not translated, and what has changed since it was translated, in the
 * order in which readers meet it.
 *
 *   --write file.csv|file.xlf  writes it for a translator
 *   --all                      writes what is translated, too
 *   --over                     writes over a file that is there
 *   --take file.csv|file.xlf   takes the translations back
 *   --seen                     after looking: what is translated counts as up to date from now on
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { commandLine } from '../command.ts';
import type { Layer } from '../layers/layers.ts';
import { loadEvery } from '../layers/load-layered.ts';
import { decode } from '../read/decode.ts';
import { shownPath } from '../read/files.ts';
import { suggestion } from '../read/nearest.ts';
import { shown } from '../read/problem.ts';
import { writeFiles, writeOver } from '../write/write-files.ts';
import { formats, type Format } from './formats.ts';
import { readRecord, standingOf, writeRecord, type Standing } from './standing.ts';
import { takeBack } from './take-back.ts';

const call = (...words: string[]) => commandLine('content', 'translate', ...words);

export const usage = `${call('de')}                  what "de" has not translated, and what has changed since it was
${call('de', '--write', 'to-do.csv')}  writes it for a translator, as CSV or XLIFF (to-do.xlf); --all: what is translated, too; --over: over a file that is there
${call('de', '--take', 'to-do.csv')}   takes the translations back
${call('de', '--seen')}             after looking: what is translated counts as up to date`;

const options = {
  write: { type: 'string' },
  take: { type: 'string' },
  all: { type: 'boolean', default: false },
  over: { type: 'boolean', default: false },
  seen: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** The number of texts of each state that are listed by name. The rest is only counted. */
const mostNamed = 40;

/**
 * Runs the command.
 *
 * @param words the arguments after `translate`
 * @returns what to print
 * @throws {Error} with what to do instead, if the command cannot be carried out
 */
export async function translate(words: readonly string[], layers: readonly Layer[], project = process.cwd()): Promise<string> {
  const { values, positionals } = readWords(words);
  if (values.help) return usage;
  const [locale] = positionals;
  if (locale === undefined || positionals.length > 1) throw new Error(`Name one language, by its folder:\n${usage}`);
  const loaded = await loadEvery(layers, project);
  const playbooks = loaded.map(({ playbook }) => playbook);
  const [original] = playbooks;
  const playbook = playbooks.find((each) => each.locale === locale);
  if (!original || !playbook)
    throw new Error(
      noSuchLanguage(
        locale,
        playbooks.map((each) => each.locale),
        layers,
        project,
      ),
    );
  if (playbook === original)
    throw new Error(`"${locale}" is the default locale, which the others are translated from: locales in playbook.yaml has it first.`);
  const broken = [...original.problems, ...playbook.problems][0];
  if (broken) throw new Error(`${shown(broken)}  ${broken.message}\nMend the content first: ${commandLine('check')} says what is wrong.`);

  const layer = layers.findLast(({ folder }) => existsSync(path.join(folder, locale)));
  if (!layer) throw new Error(`There is no folder ${locale}.`);
  const record = readRecord(layer.folder, locale);
  const standings = standingOf(playbook, original, record);
  const languages = { source: original.settings.language, target: playbook.settings.language };

  if (values.take !== undefined) {
    const format = formatOf(values.take);
    const file = path.resolve(values.take);
    const source = decode(existsSync(file) ? readFileSync(file) : undefined, shownPath(file, project));
    // Characters that cannot stand in content are reported by the content check afterwards, with file and line.
    const text = source.readable
      ? readFileSync(file, 'utf8')
      : refuse(source.problems.map((problem) => `${shown(problem)}  ${problem.message}. ${problem.hint ?? ''}`.trim()).join('\n'));
    const translations = readWith(format, text, values.take, languages);
    const { done, refused, files } = takeBack(translations, standings, { playbook, original, folder: path.join(layer.folder, locale) });
    writeFiles(files);
    writeRecord(layer.folder, locale, { ...record, ...Object.fromEntries(done.map(({ key, fingerprint }) => [key, fingerprint])) });
    return [
      `Took ${counted(textCount(done))} into ${files.length} ${files.length === 1 ? 'file' : 'files'} of ${shownPath(path.join(layer.folder, locale), project)}/.`,
      ...(refused.length > 0 ? [`NOT TAKEN, ${refused.length}:`, ...refused.map((why) => `  ${why}`)] : []),
      `Now run ${commandLine('check')}.`,
    ].join('\n');
  }
  if (values.seen) {
    const done = standings.filter(({ state }) => state !== 'missing');
    const file = writeRecord(layer.folder, locale, {
      ...record,
      ...Object.fromEntries(done.map(({ key, fingerprint }) => [key, fingerprint])),
    });
    return `${counted(textCount(done))} of ${locale} count as up to date, which ${shownPath(file, project)} keeps.`;
  }
  const open = standings.filter(({ state }) => values.all || state === 'missing' || state === 'changed');
  if (values.write === undefined) return listed(locale, standings);
  const { write } = formatOf(values.write);
  // A translator may have worked on it for a week.
  if (existsSync(values.write) && !values.over)
    refuse(
      `${values.write} is there already, and may hold translations that have not been taken back. Take them back first: ${call(locale, '--take', values.write)}. Or name another file, or write over it: ${call(locale, '--write', values.write, '--over')}`,
    );
  writeOver(path.resolve(values.write), write(open, languages));
  return `Wrote ${counted(textCount(open))} to ${values.write}. When they are translated: ${call(locale, '--take', values.write)}`;
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new Error(`${said}.\n${usage}`, { cause: error });
  }
}

const refuse = (message: string): never => {
  throw new Error(message);
};

function formatOf(file: string): Format {
  return (
    formats[path.extname(file).toLowerCase()] ??
    refuse(`${file}: translations are written and read as ${Object.keys(formats).join(', ')}. Name a file that ends so.`)
  );
}

function readWith(format: Format, text: string, file: string, languages: { source: string; target: string }) {
  try {
    return format.read(text, languages);
  } catch (error) {
    return refuse(`${file}, ${error instanceof Error ? error.message : String(error)} Nothing was taken.`);
  }
}

function noSuchLanguage(locale: string, known: readonly string[], layers: readonly Layer[], project: string): string {
  const folder = shownPath(path.join(layers.at(-1)?.folder ?? '', locale), project);
  const near = suggestion(locale, known) ?? '';
  return `There is no language "${locale}". ${near}
To begin one, make ${folder}/playbook.yaml with two lines in it, "language: ${locale}" and "languageName: " with what its readers call it; and where locales are listed in a playbook.yaml above it, add ${locale} there.`;
}

const textCount = (standings: readonly Standing[]) => standings.reduce((sum, { units }) => sum + units.length, 0);
const counted = (count: number) => (count === 1 ? '1 text' : `${count} texts`);

function listed(locale: string, standings: readonly Standing[]): string {
  const rows = (heading: string, state: Standing['state'], advice: string) => {
    const of = standings.filter((standing) => standing.state === state);
    if (of.length === 0) return [];
    const more = of.length > mostNamed ? [`  and ${of.length - mostNamed} more`] : [];
    return [
      `${heading}, ${counted(textCount(of))}:`,
      ...of.slice(0, mostNamed).map(({ key }) => `  ${key}`),
      ...more,
      ...(advice ? [advice] : []),
    ];
  };
  const done = textCount(standings.filter(({ state }) => state === 'translated' || state === 'unknown'));
  return [
    `${locale}: ${done} of ${counted(textCount(standings))} are translated.`,
    ...rows('CHANGED since they were translated', 'changed', ''),
    ...rows('MISSING', 'missing', `Write them for a translator: ${call(locale, '--write', `${locale}.csv`)}`),
    ...(standings.some(({ state }) => state === 'unknown')
      ? [
          `Of ${counted(textCount(standings.filter(({ state }) => state === 'unknown')))} nobody noted what was translated. Once they fit: ${call(locale, '--seen')}`,
        ]
      : []),
  ].join('\n');
}
