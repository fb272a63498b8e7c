import type { Problem } from '../../read/index.ts';
import type { Rule } from '../rule.ts';
import { guideProse } from './guide-prose.ts';
import { styleOf, type Grade } from './language.ts';
import { spoken } from './words.ts';

/** The ear cannot read a sentence twice. */
const hardestLine = 7;
/** A guide can be read twice; nobody should have to. */
const hardestGuide = 9;
/** A paragraph shorter than this says little about how a guide reads. */
const fewestCharacters = 80;
/** What a proper name or a number reads like is not the line's doing: a short name stands in for it. */
const shortName = 'Sam';

/**
 * Protects callers and agents in their second language: a line to say keeps to grade 7.
 * Measured is the single line, with the examples of its placeholders; those for names, numbers and addresses hold a short name.
 */
export const linesAreEasy: Rule = (playbook) => {
  const style = styleOf(playbook.settings.language);
  if (!style) return [];
  const placeholders = playbook.placeholders.map((entry) =>
    entry.kind === 'name' || entry.kind === 'reference' ? { ...entry, example: shortName } : entry,
  );
  return playbook.phrases.flatMap(({ id, text }): Problem[] => {
    const grade = style.grade(spoken(text, placeholders, playbook.settings.language));
    if (grade.grade <= hardestLine) return [];
    return [{ ...playbook.locate('phrases', id, ['text']), message: tooHard('this line', grade, hardestLine), hint: easier(grade) }];
  });
};

/** Protects readers: the prose of a guide as a whole keeps to grade 9. Finding at the paragraph that is hardest. */
export const guidesAreEasy: Rule = (playbook) => {
  const style = styleOf(playbook.settings.language);
  if (!style) return [];
  return [...playbook.guideSources.values()].flatMap((source): Problem[] => {
    const paragraphs = guideProse(source);
    // Each paragraph ends its last sentence, whether a mark says so or not.
    const whole = style.grade(paragraphs.map(({ text }) => (/[.?!:]["”’)]*$/.test(text) ? text : `${text}.`)).join('\n'));
    if (whole.grade <= hardestGuide) return [];
    const [hardest] = paragraphs
      .filter(({ text }) => text.length >= fewestCharacters)
      .map(({ text, place }) => ({ place: place(), grade: style.grade(text) }))
      .sort((a, b) => b.grade.grade - a.grade.grade);
    const place = hardest?.place ?? { file: source.file, line: 1, column: 1 };
    return [{ ...place, message: tooHard('this guide', whole, hardestGuide), hint: `Begin here. ${easier(hardest?.grade ?? whole)}` }];
  });
};

const tooHard = (what: string, { grade }: Grade, most: number) =>
  `${what} reads at grade ${grade.toFixed(1)}; it should be at most ${most}`;

const easier = ({ longestSentence, longWords }: Grade) =>
  `Make two sentences of the longest (${longestSentence} words)${
    longWords.length > 0 ? `, or use shorter words for ${longWords.map((word) => `"${word}"`).join(', ')}` : ''
  }.`;
