/**
 * From what somebody typed to the words that are compared.
 *
 * Accents of the Latin script, the sharp s, case and apostrophes make no difference ("CAFÉ", "Straße", "don’t", "dont"). Marks of other scripts stay: they are
 * letters there. Scripts that write no spaces are cut by Intl.Segmenter where the browser has it, by the character where it does not.
 */
import { rulesFor } from './languages.ts';

/** A word as typed, as written in the index, and its stem. One typed word can be two: "don't" is "do" and "not". */
export interface Word {
  typed: string;
  written: string;
  stem: string;
  /** Whether it follows closely on a "not" or an equivalent. */
  negated: boolean;
}

export type Tokenizer = (text: string) => Word[];

const word = /[\p{L}\p{M}\p{N}]+(?:['’‘ʼ`´][\p{L}\p{M}\p{N}]+)*/gu;
const apostrophes = /['’‘ʼ`´]/g;
const latinAccents = /[\u0300-\u036f]/g;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** How many words a negation reaches: "don't really have an answer". */
const reachOfNegation = 4;
/** The most words in the cache: people type without end, and a page that stays open all day must stay small. */
const mostRemembered = 20_000;

/**
 * Makes a tokenizer for a language, by its tag in any spelling. Languages without rules have no stems: their words are compared as written.
 */
export function tokenizerFor(language: string): Tokenizer {
  const rules = rulesFor(language);
  const known = new Map<string, Omit<Word, 'negated'>[]>();
  const wordsOf = (run: string) => {
    let words = known.get(run);
    if (!words) {
      words = (unspaced.test(run) ? cut(run) : [run]).flatMap((typed) => {
        const folded = fold(typed);
        return (rules?.split(folded) ?? [folded]).map((written) => ({ typed, written, stem: rules?.stem(written) ?? written }));
      });
      if (known.size < mostRemembered) known.set(run, words);
    }
    return words;
  };
  return (text) => {
    const words: Word[] = [];
    let since = Infinity;
    for (const run of text.match(word) ?? [])
      for (const { typed, written, stem } of wordsOf(run)) {
        since = rules?.negations.has(written) ? 0 : since + 1;
        words.push({ typed, written, stem, negated: since > 0 && since <= reachOfNegation });
      }
    return words;
  };
}

const plain = /^[a-z0-9]*$/;
const fold = (text: string) =>
  plain.test(text)
    ? text
    : text.normalize('NFKD').replace(latinAccents, '').normalize('NFC').toLowerCase().replace(/ß/g, 'ss').replace(apostrophes, '');

let segmenter: Intl.Segmenter | undefined;

function cut(run: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return [...run];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...segmenter.segment(run)].map(({ segment }) => segment);
}
