import type { LoadedPlaybook, Problem } from '../read/index.ts';

const counted: [
  keyof LoadedPlaybook &
    ('phrases' | 'situations' | 'guides' | 'sequences' | 'checklists' | 'quizzes' | 'questions' | 'courses' | 'rolePlays'),
  string,
  string,
][] = [
  ['phrases', 'phrase', 'phrases'],
  ['situations', 'situation', 'situations'],
  ['guides', 'guide', 'guides'],
  ['sequences', 'sequence', 'sequences'],
  ['checklists', 'checklist', 'checklists'],
  ['quizzes', 'quiz', 'quizzes'],
  ['questions', 'question', 'questions'],
  ['courses', 'course', 'courses'],
  ['rolePlays', 'role-play card', 'role-play cards'],
];

/** What the check prints: every problem by file, and a last line that says how many. */
export function report(playbooks: readonly LoadedPlaybook[], problems: readonly Problem[]): string {
  if (problems.length === 0) {
    const parts = counted.map(([type, one, many]) => {
      const count = playbooks.reduce((sum, playbook) => sum + playbook[type].length, 0);
      return `${count} ${count === 1 ? one : many}`;
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

const byPlace = (a: Problem, b: Problem) => a.line - b.line || a.column - b.column;

const lines = ({ file, line, column, message, hint }: Problem) => `${file}:${line}:${column}  ${message}${hint ? `\n    ${hint}` : ''}`;
