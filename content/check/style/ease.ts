/** Rules that keep lines easy to say and to follow, and guides easy to read. */
import type { Problem } from '../../read/index.ts';
import type { Rule } from '../rule.ts';
import type { Hardest } from './language.ts';
import { styleOf } from './languages.ts';
import { guideProse, textsOf } from './texts.ts';
import { spoken, wordsOf } from './words.ts';

/** The most words of a line: what is said in one breath or two, and still remembered at its end. */
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

/** The highest reading grade of a line. A listener cannot go back and read it again. */
const hardestLine = 7;
/** The highest reading grade of a guide. */
const hardestGuide = 9;
/** Paragraphs with fewer characters are skipped: they say little about how a guide reads. */
const fewestCharacters = 80;
/** Stands in for proper names and numbers, whose length is not the line's doing. */
const shortName = 'Sam';

/**
 * Protects callers and agents in their second language: a line to say keeps to grade 7. The line is measured with the examples of its
 * placeholders; those for names, numbers and addresses are replaced by a short name.
 */
export const linesAreEasy: Rule = (playbook) => {
  const style = styleOf(playbook.settings.language);
  if (!style) return [];
  const placeholders = playbook.placeholders.map((entry) =>
    entry.kind === 'name' || entry.kind === 'reference' ? { ...entry, example: shortName } : entry,
  );
  return playbook.phrases.flatMap(({ id, text }): Problem[] => {
    const said = spoken(text, placeholders, playbook.settings.language);
    const grade = style.grade(said);
    if (grade <= hardestLine) return [];
    const place = playbook.locate('phrases', id, ['text']);
    return [{ ...place, message: tooHard('this line', grade, hardestLine), hint: easier(style.hardest(said)) }];
  });
};

/** Protects readers: the prose of a guide as a whole keeps to grade 9. The finding points at the hardest paragraph. */
export const guidesAreEasy: Rule = (playbook) => {
  const style = styleOf(playbook.settings.language);
  if (!style) return [];
  return [...playbook.guideSources.values()].flatMap((source): Problem[] => {
    const paragraphs = guideProse(source);
    // Every paragraph ends a sentence, with or without a full stop.
    const whole = paragraphs.map(({ text }) => (/[.?!:]["”’)]*$/.test(text) ? text : `${text}.`)).join('\n');
    const grade = style.grade(whole);
    if (grade <= hardestGuide) return [];
    const [hardest] = paragraphs
      .filter(({ text }) => text.length >= fewestCharacters)
      .map(({ text, place }) => ({ text, place, grade: style.grade(text) }))
      .sort((a, b) => b.grade - a.grade);
    const place = hardest?.place() ?? source.source.placeAt(0);
    const hint = `Begin here. ${easier(style.hardest(hardest?.text ?? whole))}`;
    return [{ ...place, message: tooHard('this guide', grade, hardestGuide), hint }];
  });
};

const tooHard = (what: string, grade: number, most: number) => `${what} reads at grade ${grade.toFixed(1)}; it should be at most ${most}`;

const easier = ({ longestSentence, longWords }: Hardest) =>
  `Make two sentences of the longest (${longestSentence} words)${
    longWords.length > 0 ? `, or use shorter words for ${longWords.map((word) => `"${word}"`).join(', ')}` : ''
  }.`;

/** Protects lines to say: nobody speaks a semicolon. Greek is exempt, because it writes its question mark with that sign. */
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
