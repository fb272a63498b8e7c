/** What varies by kind of question in its entries, and what nobody needs who only asks: browsers load it with the answers. */
import { entriesOf, questionKinds, type Question, type QuestionEntry } from './question-kinds.ts';

interface EntriesOfKind {
  /** The key of the text in an entry. */
  textKey: 'text' | 'says';
  /**
   * Tells whether an entry is an example of what to say. The check then treats it like a phrase, and it needs no better wording
   * (`instead`).
   */
  isExample: (entry: QuestionEntry) => boolean;
}

const options: EntriesOfKind = { textKey: 'text', isExample: ({ right }) => right };

export const entriesOfKinds: Record<Question['kind'], EntriesOfKind> = {
  single: options,
  several: options,
  order: { textKey: 'text', isExample: () => true },
  'find-mistake': { textKey: 'says', isExample: ({ who, right }) => who === 'agent' && !right },
};

/** Returns where the content holds a part of an entry, like `['options', 2, 'feedback']`. */
export function pathInContent(question: Question, position: number, part: 'text' | 'feedback' | 'heard' | 'instead'): (string | number)[] {
  const { list } = questionKinds[question.kind];
  const { textKey } = entriesOfKinds[question.kind];
  const isLast = position === entriesOf(question).length - 1;
  if (isLast && 'allFine' in question && question.allFine) return ['allFine', part];
  return [list, position, part === 'text' ? textKey : part];
}
