import type { Rule } from '../rule.ts';
import { spoken, wordsOf } from './words.ts';

/** What is said in one breath or two, and still remembered when it ends. */
const mostWords = 24;

/** Protects the other person's ear: a line to say, with its placeholders filled in, has under 25 words. */
export const linesAreShort: Rule = (playbook) =>
  playbook.phrases.flatMap(({ id, text }) => {
    const { language } = playbook.settings;
    const count = wordsOf(spoken(text, playbook.placeholders, language), language).length;
    if (count <= mostWords) return [];
    return [
      {
        ...playbook.locate('phrases', id, ['text']),
        message: `${count} words with the examples filled in; at most ${mostWords} can be said and kept in mind`,
        hint: 'Leave out what the other person knows already, or make two lines of it.',
      },
    ];
  });
