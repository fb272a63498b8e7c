import type { LoadedPlaybook, Problem } from '../../read/index.ts';
import type { Placeholder } from '../../schema/index.ts';
import { exampleFor } from '../../line/placeholder.ts';
import { excerpt } from '../../read/problem.ts';
import { textsWithGaps } from '../gaps.ts';
import { styleOf } from './languages.ts';
import { spoken, straight, wordsOf } from './words.ts';

/** Fills in 1 for a number, because one is where the words around it show whether they fit: "1 minutes". */
const one = (placeholder: Placeholder): Placeholder => (placeholder.kind === 'number' ? { ...placeholder, example: '1' } : placeholder);

/** Returns placeholders with the examples of each kind of call in which a line is said, each such filling once. */
const examplesOf = (placeholders: readonly Placeholder[], contexts: readonly string[]): Placeholder[][] => {
  const fillings = (contexts.length > 0 ? contexts : ['']).map((context) =>
    placeholders.map((placeholder) => ({ ...placeholder, example: exampleFor(placeholder, [context]) })),
  );
  // Most examples are the same in every kind of call.
  return [...new Map(fillings.map((filling) => [JSON.stringify(filling.map(({ example }) => example)), filling])).values()];
};

/**
 * Protects agents from lines that break when their placeholders are filled in: each line is filled in with the examples of all its kinds of
 * call, and once more with 1 for every number, and must read as sentences. So must what is written after a call. The style of the language says what shows a broken
 * sentence.
 */
export const filledLinesAreSentences = (playbook: LoadedPlaybook): Problem[] => {
  const { placeholders, settings } = playbook;
  const style = styleOf(settings.language);
  if (!style) return [];
  return textsWithGaps(playbook).flatMap(({ type, id, path, text, contexts }): Problem[] => {
    const gaps = gapsOf(text);
    if (gaps.length === 0) return [];
    const fillings = examplesOf(
      placeholders.filter(({ id: own }) => gaps.some(({ name }) => name === own)),
      contexts,
    );
    const misfits = gaps.flatMap(({ gap, name, before }) => {
      const examples = new Set(fillings.flatMap((filling) => filling.find((placeholder) => placeholder.id === name)?.example ?? []));
      return [...examples].flatMap((example) =>
        style.misfits
          .filter((misfit) => misfit.example.test(example) && misfit.before.test(before))
          .map(({ instead }) => ({
            ...playbook.locate(type, id, path, gap),
            message: `"${before.slice(-20).trimStart()}${example}" does not fit together, which is how {${name}} is filled in here`,
            hint: instead,
          })),
      );
    });
    const filled = new Set(
      fillings.flatMap((filling) => [filling, filling.map(one)]).map((filling) => straight(spoken(text, filling, settings.language))),
    );
    const broken = style.broken.flatMap(({ find, instead }) =>
      [...filled].flatMap((line) => {
        const found = find.exec(line)?.[0].trim();
        const message = `${excerpt(line)} is no sentence any more with its gaps filled in: "${found ?? ''}"`;
        return found === undefined ? [] : [{ ...playbook.locate(type, id, path), message, hint: instead }];
      }),
    );
    return [...misfits, ...broken.slice(0, 1)];
  });
};

/** Words with fewer letters ("will", "your") are said again without anybody noticing. */
const fewestLetters = 5;

/**
 * Protects readers of cards and pages, where a gap that is still open shows its label in the middle of the sentence: "They'll be in touch
 * within [within how long]" says a word twice.
 */
export const labelsFitTheirLines = (playbook: LoadedPlaybook): Problem[] => {
  const { placeholders, settings } = playbook;
  const style = styleOf(settings.language);
  if (!style) return [];
  // A label that names the thing may say its name again: "The price is [price]".
  const labels = new Map(placeholders.filter(({ label }) => style.clause.test(label)).map(({ id, label }) => [id, label]));
  const small = (text: string) => wordsOf(text.toLocaleLowerCase(settings.language), settings.language);
  return textsWithGaps(playbook).flatMap(({ type, id, path, text }): Problem[] =>
    gapsOf(text).flatMap(({ gap, name, before }) => {
      const label = labels.get(name) ?? '';
      const inLabel = new Set(small(label));
      const sentence = /[^.?!:]*$/.exec(before)?.[0] ?? '';
      const twice = small(sentence)
        .slice(-3)
        .find((word) => word.length >= fewestLetters && inLabel.has(word));
      if (twice === undefined) return [];
      return {
        ...playbook.locate(type, id, path, gap),
        message: `"${sentence.trim()} [${label}]" says "${twice}" twice, which is how the line is shown until the gap is filled in`,
        hint: `Give {${name}} a label that names the thing, like "Time frame", or word the line another way.`,
      };
    }),
  );
};

interface Gap {
  gap: string;
  name: string;
  /** What stands before it, with straight apostrophes. */
  before: string;
}

const gapsOf = (text: string): Gap[] =>
  [...text.matchAll(/\{([a-z0-9-]+)\}/g)].map(({ 0: gap, 1: name = '', index }) => ({
    gap,
    name,
    before: straight(text.slice(0, index)),
  }));
