import { pathInContent } from '../schema/question-entries.ts';
import { entriesOf } from '../schema/question-kinds.ts';
import type { Rule } from './rule.ts';

/** What is set between double quotation marks of any language. */
const quoted = /["“”„«»]/;

/** Words to say are set as such, in their own typeface: an entry that has quotation marks is told about, or tells what to do. */
export const spokenEntriesAreWordsAlone: Rule = (playbook) =>
  playbook.questions.flatMap((question) => {
    if (!('spoken' in question) || question.spoken !== true) return [];
    return entriesOf(question).flatMap(({ text }, index) =>
      quoted.test(text)
        ? {
            ...playbook.locate('questions', question.id, pathInContent(question, index, 'text')),
            message: `the question is marked "spoken", and this entry has quotation marks`,
            hint: 'Write the words to say alone. If it says what to do, take "spoken" off the question.',
          }
        : [],
    );
  });
