import type { LoadedPlaybook, Problem } from '../../read/index.ts';
import { bracesIn } from '../braces.ts';
import { textsWithGaps } from '../gaps.ts';
import { identifierPattern } from '../../schema/text.ts';
import { nounOf } from '../../schema/content-types.ts';
import type { Rule } from '../rule.ts';

/**
 * Tells whether every entry of a type could be read. While some have problems of their own, a value that the others do not use proves
 * nothing.
 */
export const isComplete = (playbook: LoadedPlaybook, type: 'phrases' | 'questions') =>
  playbook[type].length === playbook.identifiers(type).size;

/** Protects filters and pages from choices that lead to nothing: every value must be used by a phrase. */
export const everyValueHasPhrases: Rule = (playbook) => {
  if (!isComplete(playbook, 'phrases')) return [];
  const unused = (type: 'contexts' | 'situations' | 'steps' | 'tones' | 'placeholders', used: Set<string>): Problem[] =>
    playbook[type]
      .filter(({ id }) => !used.has(id))
      .map(({ id }) => ({
        ...playbook.locate(type, id),
        message: `no phrase uses the ${nounOf(type)} '${id}'`,
        hint: 'Write a phrase for it, or take it out.',
      }));
  const { phrases } = playbook;
  return [
    ...unused('contexts', new Set(phrases.flatMap((phrase) => phrase.contexts))),
    ...unused('situations', new Set(phrases.flatMap((phrase) => phrase.situations))),
    ...unused('steps', new Set(phrases.map((phrase) => phrase.step))),
    ...unused('tones', new Set(phrases.flatMap((phrase) => phrase.tones))),
    ...unused('placeholders', new Set(textsWithGaps(playbook).flatMap(({ text }) => bracesIn(text, identifierPattern).names))),
  ];
};

/** Protects the trainer: every mistake needs a question, or it cannot be practised. */
export const everyMistakeHasQuestions: Rule = (playbook) => {
  if (!isComplete(playbook, 'questions')) return [];
  const asked = new Set(playbook.questions.map((question) => question.mistake));
  return playbook.mistakes
    .filter(({ id }) => !asked.has(id))
    .map(({ id }) => ({
      ...playbook.locate('mistakes', id),
      message: `no question is about the mistake '${id}'`,
      hint: `Write one in questions/, with "mistake: ${id}".`,
    }));
};
