/** What can stand in a spreadsheet, and as which rows. */
import type { LoadedPlaybook } from '../read/index.ts';
import { isObject } from '../read/parse.ts';
import { nameInSettings } from '../schema/content-types.ts';
import { listedTypes, type ListedType } from '../schema/index.ts';
import { standingOf, type Standing, type TranslationRecord } from '../translate/standing.ts';
import { groupsOf, type Unit } from '../translate/units.ts';
import { cellOf, columnsOf, partsKey, valueAt, type Column, type Columns } from './columns.ts';
import type { SheetToWrite } from './xlsx.ts';

/** What a sheet of entries is made of. */
export interface EntryKind {
  type: ListedType;
  columns: Columns;
}

/** The kinds of entries that fit in a sheet, by the names of their files and folders. */
export const entryKinds: ReadonlyMap<string, EntryKind> = new Map(
  listedTypes.flatMap(({ name, ...type }): [string, EntryKind][] => {
    const columns = columnsOf(name);
    return columns ? [[nameInSettings(type), { type: name, columns }]] : [];
  }),
);

/** Kinds that are no type of their own. */
export const signOff = 'sign-off';
export const wording = 'wording';
export const translations = 'translations';

export const kindNames: readonly string[] = [...entryKinds.keys(), signOff, wording, translations];

/** The kinds that a workbook has if none is named: what an owner works on in a spreadsheet. */
export const usualKinds: readonly string[] = ['phrases', 'questions', 'placeholders', wording, signOff];

/** A sheet for legal is one of phrases with fewer columns, and with one that only tells. */
const whereUsed = 'where used';
export const signOffColumns: readonly string[] = ['text', whereUsed, 'why', 'not when', 'owner', 'reviewed'];

export const textColumns = {
  key: 'key',
  text: 'text',
  source: 'source',
  translation: 'translation',
  state: 'state',
  note: 'note',
} as const;

/** The heading of the first column. Where it is not the default language, it says which: nobody is to import German over English. */
export const firstHeading = (heading: 'id' | 'key', { isDefault, locale }: Pick<LoadedPlaybook, 'isDefault' | 'locale'>): string =>
  isDefault ? heading : `${heading} (${locale})`;

/** The entries of a type that a language has itself, as they are written. */
export function ownEntries(playbook: LoadedPlaybook, type: ListedType): Map<string, Record<string, unknown>> {
  const own = [...playbook.written(type)].flatMap(([id, value]): [string, Record<string, unknown>][] =>
    isObject(value) && (playbook.isDefault || playbook.files.has(playbook.locate(type, id).file)) ? [[id, value]] : [],
  );
  return new Map(own);
}

/** The texts of the interface that a language has. */
export const wordingUnits = (playbook: LoadedPlaybook): Unit[] =>
  groupsOf(playbook, playbook.settings.language)
    .filter(({ type }) => type.endsWith('Wording'))
    .flatMap(({ units }) => units);

/** Returns a kind of content as a sheet. */
export function sheetOf(kind: string, playbook: LoadedPlaybook, record: TranslationRecord = {}): SheetToWrite {
  if (kind === wording) {
    const { key, text, note } = textColumns;
    const rows = wordingUnits(playbook).map((unit) => [unit.key, unit.source, unit.note]);
    return { name: kind, rows: [[firstHeading(key, playbook), text, note], ...rows], widths: [40, 70, 60] };
  }
  if (kind === translations) return translationSheet(playbook, record);
  const found = entryKinds.get(kind === signOff ? 'phrases' : kind);
  if (!found) throw new Error(`There is no kind "${kind}".`);
  return kind === signOff ? signOffSheet(playbook, found) : entrySheet(kind, playbook, found);
}

function translationSheet(playbook: LoadedPlaybook, record: TranslationRecord): SheetToWrite {
  const { key, state, source, translation, note } = textColumns;
  const standings: readonly Standing[] = playbook.original ? standingOf(playbook, playbook.original, record) : [];
  const rows = standings.flatMap((standing) =>
    standing.units.map((unit) => [unit.key, standing.state, unit.source, standing.translations.get(unit.key) ?? '', unit.note]),
  );
  return {
    name: translations,
    rows: [[firstHeading(key, playbook), state, source, translation, note], ...rows],
    widths: [40, 12, 70, 70, 60],
  };
}

const width = ({ longest, heading }: Column): number => Math.max(heading.length + 2, longest > 150 ? 60 : longest > 30 ? 30 : 16);

function entrySheet(kind: string, playbook: LoadedPlaybook, { type, columns }: EntryKind): SheetToWrite {
  const entry = columns.entry.filter(({ path }) => path[0] !== 'id');
  const rows = [...ownEntries(playbook, type)].flatMap(([id, value]) => {
    const key = partsKey(type, value);
    const list: unknown = key === undefined ? undefined : value[key];
    const parts: readonly unknown[] = Array.isArray(list) && list.length > 0 ? list : [undefined];
    return parts.map((part, index) => [
      id,
      ...entry.map((column) => (index === 0 ? cellOf(column, valueAt(value, column.path)) : '')),
      ...columns.parts.map((column) => cellOf(column, valueAt(part, column.path))),
    ]);
  });
  const shown = [...entry, ...columns.parts];
  return {
    name: kind,
    rows: [[firstHeading('id', playbook), ...shown.map(({ heading }) => heading)], ...rows],
    widths: [30, ...shown.map(width)],
  };
}

function signOffSheet(playbook: LoadedPlaybook, { type, columns }: EntryKind): SheetToWrite {
  const used = usesOf(playbook);
  const byHeading = new Map(columns.entry.map((column) => [column.heading, column]));
  const rows = [...ownEntries(playbook, type)].map(([id, value]) => [
    id,
    ...signOffColumns.map((heading) => {
      const column = byHeading.get(heading);
      return column ? cellOf(column, valueAt(value, column.path)) : (used.get(id) ?? []).join('\n');
    }),
  ]);
  return { name: signOff, rows: [[firstHeading('id', playbook), ...signOffColumns], ...rows], widths: [30, 60, 40, 50, 50, 20, 14] };
}

/** Where each line is to be seen: situations and kinds of call first, then what names it. */
function usesOf(playbook: LoadedPlaybook): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  const use = (id: string, where: string) => uses.set(id, [...new Set([...(uses.get(id) ?? []), where])]);
  const label = (entries: readonly { id: string; label: string }[], id: string) => entries.find((entry) => entry.id === id)?.label ?? id;
  for (const { id, situations, contexts } of playbook.phrases) {
    for (const situation of situations) use(id, label(playbook.situations, situation));
    for (const context of contexts) use(id, label(playbook.contexts, context));
  }
  for (const sequence of playbook.sequences) for (const id of sequence.phrases) use(id, `close: ${sequence.label}`);
  for (const checklist of playbook.checklists)
    for (const item of checklist.items) for (const id of item.phrases) use(id, `checklist: ${checklist.title}`);
  for (const practice of playbook.practices)
    for (const moment of practice.moments)
      for (const { phrase } of moment.choices) if (phrase !== undefined) use(phrase, `call to play: ${practice.title}`);
  for (const guide of playbook.guides) {
    const named = new Set(playbook.guideSources.get(guide.id)?.text.match(/[a-z0-9]+(?:-[a-z0-9]+)+/g) ?? []);
    for (const { id } of playbook.phrases) if (named.has(id)) use(id, `guide: ${guide.title}`);
  }
  return uses;
}
