/** Decides which advice an owner gets, by the keys `advice` and `coverage` of the settings. */
import path from 'node:path';
import { commandLine } from '../command.ts';
import { contentFolder } from '../folder.ts';
import { suggestion } from '../read/nearest.ts';
import type { LoadedPlaybook, Problem } from '../read/index.ts';
import { listedTypes, type ListedType } from '../schema/index.ts';

/** Leaves out lines to be said word for word: their wording is not for anybody to improve. */
export const withoutStatements = (playbook: LoadedPlaybook): LoadedPlaybook =>
  playbook.phrases.some(({ verbatim }) => verbatim)
    ? { ...playbook, phrases: playbook.phrases.filter(({ verbatim }) => !verbatim) }
    : playbook;

const vocabulary = ['contexts', 'situations', 'steps', 'tones', 'placeholders', 'mistakes'] as const satisfies ListedType[];

/**
 * Reduces a playbook to what coverage rules look at: an owner's own words are asked about only if the owner wants it (`coverage: true`).
 */
export function toBeCovered(playbook: LoadedPlaybook): LoadedPlaybook {
  if (playbook.settings.coverage) return playbook;
  const standard = `${contentFolder()}${path.sep}`;
  const own = path.resolve(contentFolder(), 'own') + path.sep;
  const isOwn = (type: ListedType, id: string) => {
    const file = path.resolve(playbook.project, playbook.sources.get(`${type}/${id}`) ?? '');
    return !file.startsWith(standard) || file.startsWith(own);
  };
  const kept = vocabulary.map((type) => [type, (playbook[type] as { id: string }[]).filter(({ id }) => !isOwn(type, id))]);
  return { ...playbook, ...(Object.fromEntries(kept) as Pick<LoadedPlaybook, (typeof vocabulary)[number]>) };
}

/**
 * Leaves out the advice that the owner turned off, and reports names of rules and entries in the settings that do not exist.
 *
 * @param rules the names of all rules
 */
export function wanted(playbook: LoadedPlaybook, advice: readonly Problem[], rules: readonly string[]): Problem[] {
  const { silentRules, silentEntries, silentFolders } = playbook.settings.advice;
  const places = placesOf(playbook);
  const isSilent = ({ rule, file, line }: Problem) =>
    (rule !== undefined && silentRules.includes(rule)) ||
    silentFolders.some((folder) => file === folder || file.startsWith(`${folder.replace(/\/*$/, '')}/`)) ||
    (silentEntries.length > 0 && silentEntries.includes(entryAt(places.get(file) ?? [], line)));
  const unknown = silentRules.flatMap((name, at): Problem[] =>
    rules.includes(name)
      ? []
      : [
          {
            ...playbook.locate('playbook', '', ['advice', 'silentRules', at]),
            message: `no rule is called '${name}'. ${suggestion(name, rules) ?? `${commandLine('check', '--json')} names the rule of each piece of advice.`}`,
          },
        ],
  );
  const isThere = (folder: string) =>
    [...playbook.files].some((file) => file === folder || file.startsWith(`${folder.replace(/\/*$/, '')}/`));
  const known =
    silentEntries.length === 0 ? new Set<string>() : new Set(listedTypes.flatMap(({ name }) => [...playbook.identifiers(name)]));
  const strangers = [
    ...silentEntries.flatMap((id, at) =>
      known.has(id) ? [] : [{ at: ['silentEntries', at], message: `no entry is called '${id}'. ${suggestion(id, known) ?? ''}`.trim() }],
    ),
    ...silentFolders.flatMap((folder, at) =>
      isThere(folder) || playbook.original ? [] : [{ at: ['silentFolders', at], message: `no file of the playbook stands in '${folder}'` }],
    ),
  ].map(({ at, message }): Problem => ({
    ...playbook.locate('playbook', '', ['advice', ...at]),
    message,
    hint: 'Take it out, if it is gone.',
  }));
  return [...advice.filter((problem) => !isSilent(problem)), ...unknown, ...strangers];
}

interface EntryPlace {
  id: string;
  line: number;
}

/** Returns for each file the entries in it, the last one first. */
function placesOf(playbook: LoadedPlaybook): Map<string, EntryPlace[]> {
  const places = new Map<string, EntryPlace[]>();
  if (playbook.settings.advice.silentEntries.length === 0) return places;
  for (const { name } of listedTypes) {
    for (const { id } of playbook[name] as { id: string }[]) {
      const { file, line } = playbook.locate(name, id);
      places.set(file, [...(places.get(file) ?? []), { id, line }]);
    }
  }
  for (const inFile of places.values()) inFile.sort((a, b) => b.line - a.line);
  return places;
}

const entryAt = (places: readonly EntryPlace[], line: number): string => places.find((entry) => entry.line <= line)?.id ?? '';
