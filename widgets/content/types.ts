/** The types of the content, as the one schema has them. */
import type {
  ChecklistsFile,
  PhrasesFile,
  PracticesFile,
  PublishedChecklist,
  PublishedPractice,
  PublishedQuiz,
  QuizzesFile,
} from '../../content/schema/published.ts';

export type { ChecklistsFile, PhrasesFile, PracticesFile, PublishedChecklist, PublishedPractice, PublishedQuiz, QuizzesFile };

export type ChecklistItem = PublishedChecklist['items'][number];
export type Question = PublishedQuiz['questions'][number];
/** @public It is in the types of the package. */
export type Phrase = PhrasesFile['phrases'][number];
