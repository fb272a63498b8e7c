import { commandLine } from '../command.ts';
import type { LoadedPlaybook, Problem } from '../read/index.ts';
import { byPlace, shown } from '../read/problem.ts';
import { listedTypes } from '../schema/index.ts';

/** The types whose files fill a folder. Their numbers show an owner that everything was found. */
const counted = listedTypes.filter(({ layout }) => layout !== 'list');

/**
 * Returns what the check prints: problems by file, then the advice, then how many there are of each.
 *
 * @param problems errors and advice; those with `advice` stand apart
 */
export function report(playbooks: readonly LoadedPlaybook[], problems: readonly Problem[]): string {
  const wrong = problems.filter(({ advice }) => !advice);
  const advice = problems.filter((problem) => problem.advice);
  const told = together(advice);
  const allPlaces = told.length < advice.length ? ` ${commandLine('check', '--json')} names every place.` : '';
  const sections = [
    ...(wrong.length > 0 ? [byFile(wrong)] : []),
    ...(advice.length > 0 ? [`ADVICE, which stops nothing:\n\n${byFile(told)}`] : []),
    [
      wrong.length > 0 ? `${count(wrong, 'problem', 'problems')}.` : checked(playbooks),
      ...(advice.length > 0 ? [`${count(advice, 'piece of advice', 'pieces of advice')}.${allPlaces}`] : []),
    ].join('\n'),
  ];
  return sections.join('\n\n');
}

function checked(playbooks: readonly LoadedPlaybook[]): string {
  const parts = counted.map(({ name, noun: [one, several] = ['entry', 'entries'] }) => {
    const total = playbooks.reduce((sum, playbook) => sum + playbook[name].length, 0);
    return `${total} ${total === 1 ? one : several}`;
  });
  const languages = playbooks.length > 1 ? ` in ${playbooks.length} languages` : '';
  return `Checked ${parts.join(', ')}${languages}: no problem.`;
}

function count(problems: readonly Problem[], one: string, several: string): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  return `${problems.length === 1 ? `1 ${one}` : `${problems.length} ${several}`} in ${files === 1 ? '1 file' : `${files} files`}`;
}

function byFile(problems: readonly Problem[]): string {
  const files = new Map<string, Problem[]>();
  for (const problem of [...problems].sort(byPlace)) files.set(problem.file, [...(files.get(problem.file) ?? []), problem]);
  return [...files.values()].map((group) => group.map(lines).join('\n')).join('\n\n');
}

/** The most places that are listed for one slip, or for advice that repeats. */
const fewPlaces = 5;

/** Returns the advice, what repeats with other names and numbers as one piece with its places: thousands of the same are read by nobody. */
function together(advice: readonly Problem[]): Problem[] {
  const groups = new Map<string, Problem[]>();
  for (const piece of [...advice].sort(byPlace)) {
    const shape = `${piece.rule ?? ''} ${piece.message.replace(/"[^"]*"|'[^']*'|“[^”]*”|\([^)]*\)|\d+/g, '…')}`;
    const group = groups.get(shape);
    if (group) group.push(piece);
    else groups.set(shape, [piece]);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first && others.length >= fewPlaces
      ? [{ ...first, also: [...(first.also ?? []), ...others.flatMap((other) => [other, ...(other.also ?? [])])] }]
      : first
        ? [first, ...others]
        : [],
  );
}

function lines({ message, hint, also = [], ...place }: Problem): string {
  const more =
    also.length > fewPlaces ? ` and in ${also.length - fewPlaces} more ${also.length - fewPlaces === 1 ? 'place' : 'places'}` : '';
  const follows = also.length > 0 ? [`Also at ${also.slice(0, fewPlaces).map(shown).join(', ')}${more}.`] : [];
  return [`${shown(place)}  ${message}`, ...(hint ? [hint] : []), ...follows].join('\n    ');
}
