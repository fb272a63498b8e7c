import type { LoadedPlaybook } from '../read/index.ts';
import type { Phrase } from '../schema/index.ts';
import type { Rule } from './rule.ts';
import { straight } from './style/words.ts';

/** A word that lines of some situations do without, with the reason. */
export interface UnsaidWord {
  word: string;
  says: string;
}

/** Returns the words that the rules of `close-rules.yaml` keep out of a line, by the situations that it is for. */
export const unsaidWordsFor = ({ closeRules }: LoadedPlaybook, { situations }: Pick<Phrase, 'situations'>): UnsaidWord[] =>
  closeRules
    .filter((rule) => rule.situations?.some((situation) => situations.includes(situation)))
    .flatMap(({ neverSays, says }) => neverSays.map((word) => ({ word: straight(word), says })));

/** Protects callers from words that are misheard in a situation: "can't" on a bad line, of which "can" arrives. */
export const linesDoWithoutUnsaidWords: Rule = (playbook) =>
  playbook.phrases.flatMap((phrase) =>
    unsaidWordsFor(playbook, phrase).flatMap(({ word, says }) => {
      const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const found = new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, 'iu').exec(straight(phrase.text))?.[0];
      return found === undefined
        ? []
        : {
            ...playbook.locate('phrases', phrase.id, ['text'], found),
            message: `this line says "${found}", and is for a situation without it`,
            hint: says,
          };
    }),
  );
