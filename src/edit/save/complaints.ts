/** What is wrong with a save, at the field where that is known. */
import type { CheckedLayers } from '../../../content/check/check.ts';
import { shownPath } from '../../../content/read/files.ts';
import type { LoadedPlaybook } from '../../../content/read/index.ts';
import { byPlace, shown, type Place, type Problem } from '../../../content/read/problem.ts';
import { nounOf } from '../../../content/schema/content-types.ts';
import { namedTypes } from '../../../content/schema/index.ts';
import { bodyKey } from '../../../content/write/own-layer.ts';
import { pathOf, type Target } from '../edition/files.ts';

type Keys = readonly (string | number)[];

/** One thing that is wrong. */
export interface Complaint {
  /** The path of the entry that it is about, where that is known. */
  path?: string;
  /** The keys that lead to the value. */
  keys: Keys;
  /** What is wrong and what to write instead, with what it is about. */
  text: string;
  problem: Problem;
}

/** Returns the problems that were not there before. What was wrong already does not keep anybody from mending something else. */
export function newProblems(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const left = new Map<string, number>();
  for (const problem of before) left.set(keyOf(problem), (left.get(keyOf(problem)) ?? 0) + 1);
  return after.filter((problem) => {
    const times = left.get(keyOf(problem)) ?? 0;
    left.set(keyOf(problem), times - 1);
    return times <= 0;
  });
}

/** What is the same of a problem when it moves to another line. */
const keyOf = ({ file, message }: Problem): string => `${file} ${message.replace(/:\d+:\d+/g, '')}`;

/**
 * Says of problems which entry and which key they are about.
 *
 * @param checked the playbook that has the problems
 * @param inPlace turns the name of a file of that playbook into that of the problems
 */
export function complaintsAbout(
  problems: readonly Problem[],
  { playbooks }: CheckedLayers,
  inPlace: (file: string) => string = (file) => file,
): Complaint[] {
  return problems.map((problem) => {
    const { message, hint } = problem;
    const said = [`${message}${/[.?!]$/.test(message) ? '' : '.'}`, ...(hint === undefined ? [] : [hint])].join(' ');
    const about = entryAt(problem, playbooks, inPlace);
    if (!about) return { keys: [], text: `${shown(problem)}: ${said}`, problem };
    const [, missing] = /^'([\w-]+)' is missing$/.exec(message) ?? [];
    const keys = missing === undefined ? about.keys : [...about.keys, missing];
    return { path: pathOf(about.target), keys, text: `${called(about.target)}: ${said}`, problem };
  });
}

/** Returns what an owner calls an entry: "phrase chatty-thank-time". */
export function called({ type, id, locale }: Target): string {
  return `${nounOf(type).replace(/\.yaml$/, '')} ${id || locale}`.trim();
}

/** Finds the entry that begins last before a place in its file, and in it the value that does. */
function entryAt(
  place: Place,
  playbooks: readonly LoadedPlaybook[],
  inPlace: (file: string) => string,
): { target: Target; keys: Keys } | undefined {
  let best: { target: Target; keys: Keys; at: Place; playbook: LoadedPlaybook } | undefined;
  for (const playbook of playbooks) {
    for (const { name: type } of namedTypes) {
      for (const id of playbook.written(type).keys()) {
        const at = playbook.locate(type, id);
        if (inPlace(at.file) !== place.file || isAfter(at, place)) continue;
        if (!best || isAfter(at, best.at)) best = { target: { locale: playbook.locale, type, id }, keys: [], at, playbook };
      }
    }
  }
  if (!best) return undefined;
  const { target, playbook } = best;
  const guide = target.type === 'guides' ? playbook.guideSources.get(target.id) : undefined;
  if (guide && place.line > (guide.frontMatter ?? '').split('\n').length) return { target, keys: [bodyKey] };
  return { target, keys: keysAt(place, target, playbook, playbook.written(target.type).get(target.id), [], inPlace) };
}

function keysAt(
  place: Place,
  target: Target,
  playbook: LoadedPlaybook,
  value: unknown,
  keys: Keys,
  inPlace: (file: string) => string,
): Keys {
  if (typeof value !== 'object' || value === null) return keys;
  let best: { keys: Keys; at: Place; inner: unknown } | undefined;
  for (const [name, inner] of Object.entries(value)) {
    const path = [...keys, Array.isArray(value) ? Number(name) : name];
    const at = playbook.locate(target.type, target.id, path);
    if (inPlace(at.file) !== place.file || isAfter(at, place)) continue;
    if (!best || !isAfter(best.at, at)) best = { keys: path, at, inner };
  }
  return best ? keysAt(place, target, playbook, best.inner, best.keys, inPlace) : keys;
}

const isAfter = (a: Place, b: Place): boolean => byPlace({ ...a, file: '' }, { ...b, file: '' }) > 0;

/** Makes a function that turns the names of files in a copy of a folder into those of the folder. */
export function namesIn(copy: string, folder: string, project: string): (text: string) => string {
  const [there, here] = [shownPath(copy, project), shownPath(folder, project)];
  // A company's own folder may be the project itself, from which all names start.
  const inside = here === '' ? '' : `${here}/`;
  return (text) => text.replaceAll(`${there}/`, inside).replaceAll(there, here || '.');
}
