/** What a sheet of translations would change in a language's folder. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { LoadedPlaybook, Problem } from '../read/index.ts';
import { suggestion } from '../read/nearest.ts';
import { byPlace } from '../read/problem.ts';
import { readRecord, standingOf, writeRecord, type Standing } from '../translate/standing.ts';
import { takeBack } from '../translate/take-back.ts';
import { plain } from './columns.ts';
import type { PlannedEntry } from './entries.ts';
import { columnOf, leftAlone, misspelt, textsIn } from './headings.ts';
import { firstHeading, textColumns, translations } from './kinds.ts';
import { refuse, type ImportPlace, type ImportPlan, type Recognized } from './plan.ts';

/** @throws {Error} in one sentence, where the language is the default one or has no folder */
export function planTranslations({ table, headings, label }: Recognized, playbook: LoadedPlaybook, { layers }: ImportPlace): ImportPlan {
  const { original, locale } = playbook;
  if (!original) throw new Error(`"${locale}" is the default language, which the others are translated from.`);
  const layer = layers.findLast(({ folder }) => existsSync(path.join(folder, locale))) ?? refuse(`There is no folder ${locale}.`);
  const record = readRecord(layer.folder, locale);
  const standings = standingOf(playbook, original, record);
  const units = new Map(standings.flatMap((standing) => standing.units.map((unit) => [unit.key, { standing, unit }])));
  const first = firstHeading('key', playbook);
  const at = textsIn(table, headings);
  const problems: Problem[] = misspelt(headings, label);
  const rows = new Map<string, number>();
  const given = new Map<string, string>();
  let same = 0;
  for (let row = headings.firstRow; row < table.rows.length; row += 1) {
    const key = at(row, first);
    const text = at(row, textColumns.translation);
    if (key === '') continue;
    const tell = (heading: string, message: string, hint?: string) =>
      problems.push({ file: label, line: row + 1, column: columnOf(headings, heading), message, ...(hint ? { hint } : {}) });
    const found = units.get(key);
    const longest = found?.unit.longest ?? Infinity;
    const tooLong = text.split('\n').find((line) => line.length > longest);
    if (!found) tell(first, `the playbook has no such text. ${suggestion(key, units.keys()) ?? ''}`.trim());
    else if (rows.has(key)) tell(first, `'${key}' stands twice: also in row ${rows.get(key) ?? 0}`);
    else {
      rows.set(key, row + 1);
      if (text === '' || text === plain(found.standing.translations.get(key) ?? '')) same += 1;
      else if (tooLong !== undefined) tell(textColumns.translation, `at most ${longest} characters fit here (this has ${tooLong.length})`);
      else given.set(key, text);
    }
  }
  const { done, refused, files } = takeBack(given, standings, { playbook, original, folder: path.join(layer.folder, locale) });
  for (const sentence of refused) {
    const [key = '', message = ''] = splitAtColon(sentence);
    const row =
      rows.get(key) ?? Math.min(...[...rows].flatMap(([each, line]) => (each.startsWith(`${key}/`) && given.has(each) ? [line] : [])));
    problems.push({
      file: label,
      line: Number.isFinite(row) ? row : headings.firstRow + 1,
      column: columnOf(headings, textColumns.translation),
      message,
    });
  }
  const entry = (standing: Standing): PlannedEntry => {
    const texts = standing.units.filter(({ key }) => given.has(key));
    const value = Object.fromEntries(texts.map(({ key }) => [key, given.get(key)]));
    const now = Object.fromEntries(texts.map(({ key }) => [key, standing.translations.get(key)]));
    return { id: standing.key, value, now: standing.state === 'missing' ? undefined : now, changed: Object.keys(value) };
  };
  const entries = done.map(entry);
  return {
    locale,
    files,
    elsewhere: [],
    sheets: [
      {
        name: label,
        kind: translations,
        added: entries.filter(({ now }) => now === undefined),
        changed: entries.filter(({ now }) => now !== undefined),
        same,
        absent: units.size - rows.size,
        problems: problems.sort(byPlace),
        notes: leftAlone(headings),
      },
    ],
    remember: () => {
      writeRecord(layer.folder, locale, { ...record, ...Object.fromEntries(done.map(({ key, fingerprint }) => [key, fingerprint])) });
    },
  };
}

function splitAtColon(sentence: string): [string, string] {
  const at = sentence.indexOf(': ');
  return [sentence.slice(0, at), sentence.slice(at + 2)];
}
