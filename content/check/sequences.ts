import type { Problem } from '../read/index.ts';
import type { Rule } from './rule.ts';

/** Protects whole closes: a line in another tone, or for another kind of call, would jar when the lines are read out in a row. */
export const sequencesKeepTheirTone: Rule = (playbook) => {
  const phrases = new Map(playbook.phrases.map((phrase) => [phrase.id, phrase]));
  return playbook.sequences.flatMap((sequence) =>
    sequence.phrases.flatMap((id, index): Problem[] => {
      const phrase = phrases.get(id);
      // A phrase that does not exist is reported by `referencesExist`.
      if (!phrase) return [];
      const wrong = [
        ...(phrase.tones.includes(sequence.tone) ? [] : [`tone '${sequence.tone}' (it has ${listed(phrase.tones)})`]),
        ...(phrase.contexts.includes(sequence.context) ? [] : [`context '${sequence.context}' (it has ${listed(phrase.contexts)})`]),
      ];
      return wrong.map((what) => ({
        ...playbook.locate('sequences', sequence.id, ['phrases', index]),
        message: `phrase '${id}' is not of the sequence's ${what}`,
        hint: 'Choose another phrase, or add the value to the phrase if it fits.',
      }));
    }),
  );
};

const listed = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');
