/**
 * From what somebody typed to the words that are compared.
 *
 * Case, apostrophes and accents make no difference ("CAFÉ", "don’t", "dont"), nor do letters that keyboards lack ("Straße", "łatwo",
 * "ışık"), nor Arabic and Hebrew vowel signs and the ways to write one Arabic letter. Marks of other scripts stay: they are letters there.
 * Scripts that write no spaces are cut by Intl.Segmenter where the browser has it, by the character where it does not.
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
/** Signs that nobody sees and that part no words: soft hyphens, joiners of words, marks of direction. Copied text is full of them. */
const unseen = /[\u00ad\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const apostrophes = /['’‘ʼ`´]/g;
/** Matches a short word that is written together with the next: "l'été", "d'accord", "dell'azienda". */
const elided = /^(\p{sc=Latin}{1,4})['’‘ʼ`´](.+)$/u;
/** Matches accents, Hebrew points, and Arabic vowel signs with the stroke that makes words longer. */
const signs = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g;
/** Letters that Unicode does not take apart → how they are typed without them, or how most people write them. */
const alike: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
  ...{ ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك' },
};
const others = new RegExp(`[${Object.keys(alike).join('')}]`, 'g');
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** How many words a negation reaches: "don't really have an answer". */
const reachOfNegation = 4;
/** The most words in the cache: people type without end, and a page that stays open all day must stay small. */
const mostRemembered = 20_000;

/** Makes a tokenizer for a language, by its tag in any spelling. */
export function tokenizerFor(language: string): Tokenizer {
  const rules = rulesFor(language);
  const split = (typed: string): string[] => {
    if (rules.split) return rules.split(fold(typed));
    const [, short, word] = elided.exec(typed) ?? [];
    return short && word ? [fold(short), fold(word)] : [fold(typed)];
  };
  const known = new Map<string, Omit<Word, 'negated'>[]>();
  const wordsOf = (run: string) => {
    let words = known.get(run);
    if (!words) {
      words = (unspaced.test(run) ? cut(run) : [run]).flatMap((typed) =>
        split(typed).map((written) => ({ typed, written, stem: rules.stem(written) })),
      );
      if (known.size < mostRemembered) known.set(run, words);
    }
    return words;
  };
  return (text) => {
    const words: Word[] = [];
    let since = Infinity;
    for (const run of text.replace(unseen, '').match(word) ?? [])
      for (const { typed, written, stem } of wordsOf(run)) {
        since = rules.negations.has(written) ? 0 : since + 1;
        words.push({ typed, written, stem, negated: since > 0 && since <= reachOfNegation });
      }
    return words;
  };
}

const plain = /^[a-z0-9]*$/;
const fold = (text: string) =>
  plain.test(text)
    ? text
    : text
        .normalize('NFKD')
        .replace(signs, '')
        .normalize('NFC')
        .toLowerCase()
        .replace(others, (letter) => alike[letter] ?? letter)
        .replace(apostrophes, '');

let segmenter: Intl.Segmenter | undefined;

function cut(run: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return [...run];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...segmenter.segment(run)].map(({ segment }) => segment);
}
