import type { LoadedPlaybook, Problem } from '../../read/index.ts';
import type { Placeholder } from '../../schema/index.ts';
import { excerpt } from '../../read/problem.ts';
import { styleOf } from './languages.ts';
import { spoken, straight } from './words.ts';

/** Fills in 1 for a number, because one is where the words around it show whether they fit: "1 minutes". */
const one = (placeholder: Placeholder): Placeholder => (placeholder.kind === 'number' ? { ...placeholder, example: '1' } : placeholder);

/**
 * Protects agents from lines that break when their placeholders are filled in: each line is filled in with the examples, and once more with
 * 1 for every number, and must read as sentences. The style of the language says what shows a broken sentence.
 */
export const filledLinesAreSentences = (playbook: LoadedPlaybook): Problem[] => {
  const { placeholders, settings } = playbook;
  const style = styleOf(settings.language);
  if (!style) return [];
  const withOne = placeholders.map(one);
  const examples = new Map(placeholders.map(({ id, example }) => [id, example]));
  return playbook.phrases.flatMap(({ id, text }): Problem[] => {
    const gaps = [...text.matchAll(/\{([a-z0-9-]+)\}/g)];
    if (gaps.length === 0) return [];
    const misfits = gaps.flatMap(({ 0: gap, 1: name = '', index }) => {
      const example = examples.get(name) ?? '';
      const before = straight(text.slice(0, index));
      return style.misfits
        .filter((misfit) => misfit.example.test(example) && misfit.before.test(before))
        .map(({ instead }) => ({
          ...playbook.locate('phrases', id, ['text'], gap),
          message: `"${before.slice(-20).trimStart()}${example}" does not fit together, which is how {${name}} is filled in here`,
          hint: instead,
        }));
    });
    const filled = new Set([placeholders, withOne].map((filling) => straight(spoken(text, filling, settings.language))));
    const broken = style.broken.flatMap(({ find, instead }) =>
      [...filled].flatMap((line) => {
        const found = find.exec(line)?.[0].trim();
        const message = `${excerpt(line)} is no sentence any more with its gaps filled in: "${found ?? ''}"`;
        return found === undefined ? [] : [{ ...playbook.locate('phrases', id, ['text']), message, hint: instead }];
      }),
    );
    return [...misfits, ...broken.slice(0, 1)];
  });
};
