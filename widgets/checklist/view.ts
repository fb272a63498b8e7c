/** What the parts of the checklist are shown with. */
import type { ChecklistWording, SharedWording } from '../content/wording-types.ts';
import type { Progress } from './progress.ts';

export type Words = SharedWording & ChecklistWording;

export type Acting = typeof import('./later.ts');

export interface ChecklistView {
  words: Words;
  /** The language of `words`. */
  language: string;
  progress: Progress;
  /** The notes that open by themselves, by the identifier of their item. */
  openNotes: Progress['notes'];
  /** What shows what is folded away, once it is loaded. */
  later: Acting | undefined;
  /** The person unfolds something. */
  unfold: () => void;
  /** The person does something that changes the progress. */
  change: (make: (progress: Progress) => Progress) => void;
}
