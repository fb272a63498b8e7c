import type { LoadedPlaybook, Problem } from '../read/index.ts';
import { byPlace } from '../read/problem.ts';
import { listedTypes } from '../schema/index.ts';

/** Types whose files fill a folder: their numbers say that everything was found. */
const counted = listedTypes.filter(({ layout }) => layout !== 'list');

/** What the check prints: every problem by file, and a last line that says how many. */
export function report(playbooks: readonly LoadedPlaybook[], problems: readonly Problem[]): string {
  if (problems.length === 0) {
    const parts = counted.map(({ name, noun: [one, several] = ['entry', 'entries'] }) => {
      const count = playbooks.reduce((sum, playbook) => sum + playbook[name].length, 0);
      return `${count} ${count === 1 ? one : several}`;
    });
    const languages = playbooks.length > 1 ? ` in ${playbooks.length} languages` : '';
    return `Checked ${parts.join(', ')}${languages}: no problem.`;
  }
  const files = new Map<string, Problem[]>();
  for (const problem of problems) files.set(problem.file, [...(files.get(problem.file) ?? []), problem]);
  const groups = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group.sort(byPlace).map(lines).join('\n'));
  const problemCount = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${groups.join('\n\n')}\n\n${problemCount} in ${files.size === 1 ? '1 file' : `${files.size} files`}.`;
}

const lines = ({ file, line, column, message, hint }: Problem) => `${file}:${line}:${column}  ${message}${hint ? `\n    ${hint}` : ''}`;
