/**
 * Scores how well each entry matches a query: BM25 (S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond",
 * 2009) over entries, each taken as one document of all its phrasings. A word counts by how rare it is among entries, so that "the" is weak
 * without a list of stop words. Any word may match (OR), because people type sentences.
 *
 * To words come n-grams of characters (`grams.ts`), each for the word in which it begins.
 *
 * Tried and left out, because it changed nothing: pairs across one word, naive Bayes and logistic regression on the same words in place of
 * BM25, naive Bayes beside it, other values of k1 and b, rarity by entropy, the share of a word's uses that an entry has. The likeness to
 * the nearest single phrasing puts half a held-out phrasing in a hundred more first, and needs each phrasing's own length in memory.
 *
 * A softmax regression trained on all phrasings, added to BM25: of words, pairs and pairs across one word its 5,000 best weights (7 KB)
 * put 1.1 held-out phrasings in a hundred more first, but of 420 queries by another hand 1.2 in a hundred fewer. Weights of words that are
 * learned by leaving out each phrasing in turn: 0.9 more, and 1.0 fewer. Both learn how an entry's writers write, too.
 *
 * Nor do these find more among three, each within a fifth of a point or worse: n-grams across the borders of the pairs that are counted,
 * n-grams of other lengths, a power mean of what words give, a factor for steps or for kinds of call, and part of the score of entries
 * with like words given to each other, or taken off. The words of the lines to say, as texts of their situations, lose nine in 1,000.
 */
import type { InvertedIndex, Feature } from './inverted-index.ts';
import type { QueryTerm } from './query-parser.ts';

/** How soon repetitions of a word stop adding: BM25's k1, at its usual value. */
const saturation = 1.2;
/** How much an entry with much text is held back: BM25's b, at its usual value. */
const lengthPenalty = 0.75;
/** The weight of an n-gram of characters, where a word has 1. From .1 to .3 it makes no difference. */
const gramWeight = 0.15;

/** An unknown word leads where its n-grams give so much of what a word of a single entry gives. Letters typed at random give less. */
const nearShare = 0.27;

export interface Scores {
  /** The score of each entry. */
  fit: number[];
  /** For each entry, what each word of the query added to its score. */
  parts: Float64Array[];
  /** For each word, whether it tells entries apart: most entries have "she" and "customer". */
  telling: boolean[];
  /** For each word, whether it leads anywhere: one that tells entries apart, or shares many letters with one of the playbook's own. */
  near: boolean[];
  /** What the words of the query would give to an entry that had all of them, and were the only one. */
  most: number;
}

export function scorerFor({ entries, words: ofStem, lengths, pair, grams }: InvertedIndex): (words: readonly QueryTerm[]) => Scores {
  const average = lengths.reduce((sum, length) => sum + length, 0) / entries.length || 1;
  const brake = lengths.map((length) => saturation * (1 - lengthPenalty + (lengthPenalty * length) / average));
  const rarity = ({ weight, counts }: Feature) => {
    const having = counts.length;
    return weight * Math.log(1 + (entries.length - having + 0.5) / (having + 0.5));
  };

  const unknown = (saturation + 1) * Math.log(1 + (entries.length + 0.5) / 0.5);
  /** What a word of a single entry gives at most. */
  const rarest = (saturation + 1) * Math.log(1 + (entries.length - 0.5) / 1.5);
  /** A word that more than half of all entries have tells them hardly apart: its rarity is below this. */
  const hardlyTelling = Math.log(2);
  const isTelling = ({ meanings }: QueryTerm) =>
    meanings.length === 0 || meanings.some(([stem]) => (ofStem[stem] ? rarity(ofStem[stem]) : 0) >= hardlyTelling);
  /** What a word gives at most: where it stands for several, each its share, and what is left as much as a word that no entry has. */
  const mostOf = ({ meanings }: QueryTerm) => {
    let [most, left] = [0, 1];
    for (const [stem, share] of meanings) {
      const word = ofStem[stem];
      if (word) most += share * (saturation + 1) * rarity(word);
      left -= share;
    }
    return most + Math.max(0, left) * unknown;
  };

  return (words) => {
    const parts = entries.map(() => new Float64Array(words.length));
    const counted = new Map<number | string, number>();
    const give = (name: number | string, feature: Feature, share: number, at: number) => {
      // A repeated word counts once.
      if ((counted.get(name) ?? 0) >= share) return;
      counted.set(name, share);
      const rare = rarity(feature) * share * (saturation + 1);
      feature.entries.forEach((entry, having) => {
        const part = parts[entry];
        const count = feature.counts[having] ?? 0;
        if (part) part[at] = (part[at] ?? 0) + (rare * count) / (count + (brake[entry] ?? saturation));
      });
    };
    words.forEach(({ meanings }, at) => {
      for (const [stem, share] of meanings) {
        const word = ofStem[stem];
        if (word) give(stem, word, share, at);
        for (const [before, shareBefore] of words[at - 1]?.meanings ?? [])
          give(`${before} ${stem}`, pair(before, stem), share * shareBefore, at);
      }
    });
    // An abbreviation is written out in several words.
    const written = words.flatMap((word, at) => word.written.split(' ').map((each) => ({ at, each })));
    grams(
      written.map(({ each }) => each),
      (word, entry, score) => {
        const part = parts[entry];
        const { at = 0 } = written[word] ?? {};
        if (part) part[at] = (part[at] ?? 0) + score * gramWeight;
      },
    );
    return {
      fit: parts.map((part) => part.reduce((sum, each) => sum + each, 0)),
      parts,
      telling: words.map(isTelling),
      near: words.map((word, at) =>
        word.meanings.length > 0
          ? isTelling(word)
          : parts.some((part, entry) => entries[entry]?.kind !== 'other' && (part[at] ?? 0) >= nearShare * rarest),
      ),
      most: words.reduce((sum, word) => sum + mostOf(word), 0),
    };
  };
}
