import type { LoadedPlaybook, Problem } from '../read/index.ts';
import type { ContentTypeName } from '../schema/index.ts';

/**
 * A rule between files.
 *
 * @param playbook the locale to check
 * @param original the first locale, when `playbook` is a translation of it
 */
export type Rule = (playbook: LoadedPlaybook, original?: LoadedPlaybook) => Problem[];

/** What one entry of each type is called in messages. */
export const nounOf: Partial<Record<ContentTypeName, string>> = {
  contexts: 'context',
  situationGroups: 'situation group',
  situations: 'situation',
  steps: 'step',
  tones: 'tone',
  placeholders: 'placeholder',
  phrases: 'phrase',
  sequences: 'sequence',
  checklists: 'checklist',
  mistakes: 'mistake',
  questions: 'question',
  quizzes: 'quiz',
  courses: 'course',
  rolePlays: 'role-play card',
  guideParts: 'guide part',
  guides: 'guide',
  transcripts: 'transcript',
  points: 'point',
};

/** A place in the middle of a sentence. */
export const shown = (place: { file: string; line: number; column: number }) => `${place.file}:${place.line}:${place.column}`;
