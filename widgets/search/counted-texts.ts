/** Gets what search knows of a playbook's texts: counted now, or before. */
import { withCompounds } from './compounds.ts';
import { decodeCounts } from './counted-file.ts';
import { rulesFor } from './languages.ts';
import type { CountedPlaybook, SearchablePlaybook } from './searchable-playbook.ts';
import { countTexts, textsByEntry, type TextCounts } from './text-counts.ts';
import { tokenizerFor, type Tokenizer } from './tokens.ts';

/** Reads the texts of a playbook, or what was counted in them before, and returns how to read a query. */
export function* countedTexts(file: SearchablePlaybook | CountedPlaybook): Generator<void, { counts: TextCounts; tokenize: Tokenizer }> {
  const rules = rulesFor(file.language);
  const plain = tokenizerFor(file.language);
  const withParts = (words: Iterable<string>) => (rules.links ? withCompounds(plain, words, rules.stem, rules.links) : plain);
  if ('counted' in file) {
    const counts = yield* decodeCounts(file.counted.words, file.counted.pairs);
    return { counts, tokenize: withParts(counts.words.map(([written]) => written)) };
  }
  const tokenize = withParts(
    rules.links ? textsByEntry(file).flatMap((texts) => texts.flatMap((text) => plain(text).map(({ written }) => written))) : [],
  );
  return { counts: yield* countTexts(file, tokenize), tokenize };
}
