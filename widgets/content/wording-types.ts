/** The keys of each widget's wording, as the one schema has them. */
import type { Entry } from '../../content/schema/index.ts';

/** The strings that every widget has. */
export type SharedWording = Entry<'widgetsWording'>;
export type ChecklistWording = Entry<'checklistWording'>;
export type PhrasePickerWording = Entry<'phrasePickerWording'>;
export type PracticeWording = Entry<'practiceWording'>;
export type QuizWording = Entry<'quizWording'>;
