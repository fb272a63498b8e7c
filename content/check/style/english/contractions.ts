import type { Advice } from '../language.ts';

/** What may stand before a clause whose last word carries the stress: "where we are now" is not "where we're now". */
const notStressed = '(?<!\\b(?:where|how|what|who|which|as|than|whatever|wherever) )';
/** A word that a contraction can lean on: "yes, I am" stays apart. */
const followed = '(?= [a-z{])';
/** "I have sent" is said "I've sent"; "I have a meeting" is not. */
const participle =
  '(?= (?:not |never |already |just |now |also )?(?:been|had|got|made|done|sent|taken|written|given|told|seen|heard|said|found|kept|put|left|met|spoken|gone|come|brought|lost|paid|read|set|spent|understood|[a-z]{2,}(?<!ne)ed)\\b)';

const advice = (source: string, instead: string): Advice => ({ find: new RegExp(source, 'iu'), instead: `Write "${instead}".` });

/** Words that are spoken as one. "Let us know" asks for leave, and stays as it is. */
export const contractions: readonly Advice[] = [
  advice(`${notStressed}\\b(I) am${followed}`, "$1'm"),
  advice(`${notStressed}\\b(you|we|they) are${followed}`, "$1're"),
  advice(`${notStressed}\\b(he|she|it|that|there|here|what|who|where) is${followed}`, "$1's"),
  advice(`\\b(I|you|he|she|we|they) will${followed}(?! not\\b)`, "$1'll"),
  advice(`${notStressed}\\b(I|you|we|they) have${participle}`, "$1've"),
  advice('\\b(I|you|we|they) would(?= (?:like|be|rather|prefer|love)\\b)', "$1'd"),
  advice('\\b(do|does|did|is|are|was|were|have|has|had|could|would|should) not\\b', "$1n't"),
  advice('\\bcan ?not\\b', "can't"),
  advice('\\bwill not\\b', "won't"),
  advice(`\\blet us\\b(?! (?:know|have|see if)\\b)${followed}`, "let's"),
];
