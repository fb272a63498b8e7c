import type { Rule } from '../rule.ts';
import { textsOf } from './texts.ts';

/** Protects lines to say: nobody speaks a semicolon. Greek writes its question mark with the same sign. */
export const linesHaveNoSemicolons: Rule = (playbook) => {
  if (/^el\b/i.test(playbook.settings.language)) return [];
  return textsOf(playbook)
    .filter(({ use, text }) => use === 'said' && /[;؛；]/.test(text))
    .map(({ text, place }) => ({
      ...place(/[;؛；]/.exec(text)?.[0]),
      message: 'a semicolon in a line to say',
      hint: 'Make it two sentences.',
    }));
};
