/** What a spreadsheet would change in the own folder: worked out and checked before anything is written. */
import path from 'node:path';
import { checkContent } from '../check/check.ts';
import { isObject } from '../read/parse.ts';
import { listFile } from '../new/write.ts';
import type { LoadedPlaybook, Problem } from '../read/index.ts';
import { suggestion } from '../read/nearest.ts';
import { byPlace, type Place } from '../read/problem.ts';
import type { Path } from '../read/yaml.ts';
import { valueOf } from '../translate/units.ts';
import { changesInOwnLayer } from '../write/own-layer.ts';
import { columnsOf, folded, keysOf, plain } from './columns.ts';
import { readEntries, type SheetEntry } from './entries.ts';
import { columnOf, findHeadings, leftAlone, misspelt, textsIn, type Headings } from './headings.ts';
import { planTranslations } from './import-translations.ts';
import {
  entryKinds,
  firstHeading,
  kindNames,
  ownEntries,
  signOff,
  signOffColumns,
  textColumns,
  translations,
  wording,
  wordingUnits,
} from './kinds.ts';
import { refuse, type ImportPlace, type ImportPlan, type Recognized } from './plan.ts';
import { no, yes, type Table } from './table.ts';

/**
 * Works out what the sheets of a file would change.
 *
 * @param wanted the kind and the language, where they were named
 * @throws {Error} in one sentence, for a file of which nothing can be taken
 */
export async function planImport(
  tables: readonly Table[],
  file: string,
  wanted: { kind?: string | undefined; locale?: string | undefined },
  place: ImportPlace,
): Promise<ImportPlan> {
  const skipped: string[] = [];
  const recognized = tables.flatMap((table): Recognized[] => {
    const label = tables.length > 1 ? `${path.basename(file)}, sheet "${table.name}"` : path.basename(file);
    const found = recognize(table, file, wanted.kind, place.playbooks);
    if (!found) {
      if (table.rows.some((row) => row.some((cell) => cell.trim() !== ''))) skipped.push(table.name);
      return [];
    }
    return [{ ...found, table, label }];
  });
  const [first] = recognized;
  if (!first)
    throw new Error(
      `${file}: no row of it names the columns of anything that the playbook holds. The first row is like: id, text, contexts, situations, step, tones, why, not when.`,
    );
  const locales = new Set([...recognized.map(({ locale }) => locale), ...(wanted.locale === undefined ? [] : [wanted.locale])]);
  if (locales.size > 1)
    throw new Error(
      `${file} is of ${[...locales].join(' and of ')} at once: the first column and --locale say which. Import one language at a time.`,
    );
  const playbook = place.playbooks.find(({ locale }) => locale === first.locale);
  if (!playbook)
    throw new Error(`There is no language "${first.locale}". There is: ${place.playbooks.map(({ locale }) => locale).join(', ')}.`);
  const noted = skipped.map((name) => `The sheet "${name}" names no columns of the playbook: it is left alone.`);

  const ofTranslations = recognized.filter(({ kind }) => kind === translations);
  if (ofTranslations.length > 0 && recognized.length > ofTranslations.length)
    throw new Error(`${file}: translations are imported by themselves. Delete the other sheets from a copy of the file, and import that.`);
  const plan = ofTranslations[0] ? planTranslations(ofTranslations[0], playbook, place) : await planEntries(recognized, playbook, place);
  const [sheet] = plan.sheets;
  if (sheet) sheet.notes.push(...noted);
  return plan;
}

const known: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...[...entryKinds].map(([name, { columns }]): [string, string[]] => [
    name,
    [...columns.entry, ...columns.parts].map(({ heading }) => heading).filter((heading) => heading !== 'id'),
  ]),
  [signOff, signOffColumns],
  [wording, [textColumns.text, textColumns.note]],
  [translations, [textColumns.state, textColumns.source, textColumns.translation, textColumns.note]],
]);

/** Finds out what a sheet holds: by its name or the file's, else by its headings. */
function recognize(
  table: Table,
  file: string,
  kind: string | undefined,
  playbooks: readonly LoadedPlaybook[],
): Pick<Recognized, 'kind' | 'headings' | 'locale'> | undefined {
  const names = [kind ?? '', table.name, path.parse(file).name].map(folded);
  const byName = kindNames.find((name) => names.some((written) => written === folded(name)));
  const candidates = byName === undefined ? [...known.keys()] : [byName];
  const found = candidates.flatMap((candidate) => {
    const headings = headingsOf(table, candidate, playbooks);
    return headings ? [{ kind: candidate, ...headings }] : [];
  });
  const fit = ({ headings: { places, strange } }: (typeof found)[number]) => places.size - strange.length;
  return found.reduce<(typeof found)[number] | undefined>((best, each) => (best && fit(best) >= fit(each) ? best : each), undefined);
}

function headingsOf(table: Table, kind: string, playbooks: readonly LoadedPlaybook[]): { headings: Headings; locale: string } | undefined {
  const isTexts = kind === wording || kind === translations;
  const first = isTexts ? 'key' : 'id';
  const firsts = playbooks.map((playbook) => ({ locale: playbook.locale, heading: firstHeading(first, playbook) }));
  const others = known.get(kind) ?? [];
  const headings = findHeadings(table, [...firsts.map(({ heading }) => heading), ...others]);
  const named = firsts.find(({ heading }) => headings?.places.has(heading));
  if (!headings || (isTexts && !named)) return undefined;
  const required = kind === translations ? textColumns.translation : kind === wording ? textColumns.text : undefined;
  if (required !== undefined && !headings.places.has(required)) return undefined;
  return { headings, locale: named?.locale ?? playbooks[0]?.locale ?? '' };
}

async function planEntries(recognized: readonly Recognized[], playbook: LoadedPlaybook, place: ImportPlace): Promise<ImportPlan> {
  const { layers, project } = place;
  const sheets = recognized.map((each) => (each.kind === wording ? readWording(each, playbook) : readSheet(each, playbook)));
  tellTwice(sheets);
  const refused = new Set<SheetEntry>();
  let elsewhere: Problem[] = [];
  // A row that is refused may have been named by another one: that is refused, too, in the next round.
  for (let isDone = false; !isDone;) {
    const entries = sheets.flatMap((sheet) => sheet.entries).filter((entry) => !refused.has(entry));
    if (entries.length === 0) break;
    const above = layers.slice(1).map(({ folder }) => folder);
    const { problems } = await checkContent(layers[0]?.folder ?? '', project, above.join(path.delimiter), {
      locale: playbook.locale,
      entries: entries.map(({ written }) => written),
    });
    isDone = true;
    elsewhere = [];
    for (const problem of problems) {
      const sheet = sheets.find(({ name }) => name === problem.file);
      const entry = sheet?.entries.find(({ rows }) => rows.includes(problem.line));
      if (!sheet || !entry) elsewhere.push(problem);
      else {
        sheet.problems.push(atItsCell(problem, entry, sheet.headings));
        if (sheet.kind !== wording || isWithout(entry, problem)) refused.add(entry);
        isDone = false;
      }
    }
  }
  const taken = sheets.flatMap((sheet) => sheet.entries).filter((entry) => !refused.has(entry));
  const files =
    taken.length === 0
      ? []
      : await changesInOwnLayer(
          taken.map(({ id, value, changed, written: { type } }) => ({ type, id, value, changed })),
          { layers, locale: playbook.locale, project, keysOf, listFile },
        );
  return {
    locale: playbook.locale,
    elsewhere,
    files,
    sheets: sheets.map(({ entries, same, absent, problems, notes, name, kind }) => {
      const ours = entries.filter((entry) => !refused.has(entry));
      return {
        name,
        kind,
        added: ours.filter(({ now }) => now === undefined),
        changed: ours.filter(({ now }) => now !== undefined),
        same,
        absent,
        problems: problems.sort(byPlace),
        notes,
      };
    }),
  };
}

/** The same line stands in the sheets "phrases" and "sign-off": where both change it, nobody knows which one is meant. */
function tellTwice(sheets: readonly ReadSheet[]): void {
  const seen = new Map<string, string>();
  for (const sheet of sheets) {
    sheet.entries = sheet.entries.filter(({ id, rows: [line = 1], written: { type } }) => {
      const key = `${type}/${id}`;
      const earlier = sheet.kind === wording ? undefined : seen.get(key);
      seen.set(key, sheet.name);
      if (earlier === undefined) return true;
      const message = `'${id}' is changed in ${earlier} as well`;
      sheet.problems.push({ file: sheet.name, line, column: 1, message, hint: 'Change it in one of the two.' });
      return false;
    });
  }
}

/** A key that is missing has no place in the entry: in a sheet its cell is there, and empty. A key is called as its column is. */
function atItsCell(problem: Problem, { written: { source, type } }: SheetEntry, { places }: Headings): Problem {
  const [, key, isMissing] = /^'([\w-]+)'( is missing$)?/.exec(problem.message) ?? [];
  if (key === undefined) return problem;
  const { heading = key } = columnsOf(type)?.entry.find(({ path: at }) => at.length === 1 && at[0] === key) ?? {};
  return {
    ...problem,
    message: problem.message.replace(key, heading).replace('should be true or false', `should be ${yes} or ${no}`),
    ...(isMissing === undefined ? {} : { column: source.placeOf([key]).column }),
    ...(isMissing === undefined || places.has(heading)
      ? {}
      : { hint: `The sheet has no column for it: add one with the heading "${heading}".` }),
  };
}

/** Takes a text that is wrong out of those of a file of wording, and tells whether none is left. */
function isWithout(entry: SheetEntry, { line }: Place): boolean {
  const at = entry.rows.indexOf(line);
  const [key = ''] = entry.changed.splice(at, 1);
  entry.rows.splice(at, 1);
  if (entry.now && key in entry.now) entry.value[key] = entry.now[key];
  else Reflect.deleteProperty(entry.value, key);
  return entry.changed.length === 0;
}

interface ReadSheet {
  name: string;
  kind: string;
  headings: Headings;
  entries: SheetEntry[];
  problems: Problem[];
  notes: string[];
  same: number;
  absent: number;
}

function readSheet({ table, kind, headings, label }: Recognized, playbook: LoadedPlaybook): ReadSheet {
  const { type, columns } = entryKinds.get(kind === signOff ? 'phrases' : kind) ?? refuse(`There is no kind "${kind}".`);
  const present = { entries: ownEntries(playbook, type), taken: playbook.identifiers(type) };
  const wrongHeadings = misspelt(headings, label);
  if (wrongHeadings.length > 0) return notRead(label, kind, headings, wrongHeadings);
  const read = readEntries(table, headings, type, columns, firstHeading('id', playbook), present, label);
  const touched = new Set([...read.same, ...read.entries.map(({ id }) => id)]);
  return {
    name: label,
    kind,
    headings,
    entries: read.entries,
    problems: read.problems,
    notes: [...leftAlone(headings), ...read.notes],
    same: read.same.length,
    absent: [...present.entries.keys()].filter((id) => !touched.has(id)).length,
  };
}

/** Without a column the rows would say something else: without the identifiers, all of them would be new. */
const notRead = (name: string, kind: string, headings: Headings, problems: Problem[]): ReadSheet => ({
  name,
  kind,
  headings,
  problems,
  entries: [],
  notes: ['Nothing of this sheet is taken until its headings are right.'],
  same: 0,
  absent: 0,
});

/** The texts of the interface: all of one file are one entry. */
function readWording({ table, headings, label }: Recognized, playbook: LoadedPlaybook): ReadSheet {
  const units = new Map(wordingUnits(playbook).map((unit) => [unit.key, unit]));
  const cell = textsIn(table, headings);
  const first = firstHeading('key', playbook);
  const wrongHeadings = misspelt(headings, label);
  if (wrongHeadings.length > 0) return notRead(label, wording, headings, wrongHeadings);
  const read: ReadSheet = { name: label, kind: wording, headings, entries: [], problems: [], notes: [], same: 0, absent: 0 };
  const entries = new Map<string, SheetEntry>();
  const rows = new Map<string, number>();
  for (let row = headings.firstRow; row < table.rows.length; row += 1) {
    const key = cell(row, first);
    const text = cell(row, textColumns.text);
    if (key === '') continue;
    const unit = units.get(key);
    if (!unit || rows.has(key)) {
      const message = unit
        ? `'${key}' stands twice: also in row ${rows.get(key) ?? 0}`
        : `the playbook has no such text. ${suggestion(key, units.keys()) ?? ''}`.trim();
      read.problems.push({ file: label, line: row + 1, column: columnOf(headings, first), message });
      continue;
    }
    rows.set(key, row + 1);
    if (text === plain(unit.source)) {
      read.same += 1;
      continue;
    }
    const now = playbook.written(unit.type).get('');
    const before = isObject(now) ? now : {};
    const [name = ''] = unit.path.map(String);
    const place = (at: Path): Place => ({
      file: label,
      line: rows.get(`${unit.type}/${String(at[0])}`) ?? row + 1,
      column: columnOf(headings, textColumns.text),
    });
    const known = entries.get(unit.type);
    const value: Record<string, unknown> = known?.value ?? { ...before };
    // Nothing stands in the cell: the text is as the layer below has it, or is missing.
    value[name] = text === '' ? null : valueOf(unit, before[name], text);
    if (known) {
      known.changed.push(name);
      known.rows.push(row + 1);
    } else {
      entries.set(unit.type, {
        id: '',
        value,
        now: before,
        changed: [name],
        rows: [row + 1],
        written: {
          type: unit.type,
          id: '',
          named: false,
          value,
          source: { file: label, value, problems: [], placeOf: place, placeOfKey: place, typedAt: () => undefined, commented: [] },
          base: [],
        },
      });
    }
  }
  read.entries = [...entries.values()];
  read.absent = units.size - rows.size;
  return read;
}
