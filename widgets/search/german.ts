/** The rules for German: stems, and compounds. */
import type { LanguageRules } from './language-rules.ts';

/** Reads umlauts written with an e, as on keyboards without them; "neue" and "Quelle" have none. */
const withoutUmlauts = (word: string) => word.replace(/(^|[^aeiouq])([aou])e/g, '$1$2');

/**
 * Stems a word with CISTEM, by Weissweiler and Fraser ("Developing a Stemmer for German Based on a Comparative Analysis of Publicly
 * Available Stemmers", GSCL 2017): removes the prefix "ge", then endings, as long as three letters stay. Letters that belong together count
 * as one.
 */
function stem(word: string): string {
  let left = withoutUmlauts(word)
    .replace(/^ge(?=.{4})/, '')
    .replace(/sch/g, '$')
    .replace(/ei/g, '%')
    .replace(/ie/g, '&')
    .replace(/(.)\1/g, '$1*');
  while (left.length > 3) {
    const shorter = left.length > 5 ? left.replace(/(?:em|er|nd)$/, '') : left;
    const next = shorter === left ? left.replace(/[tesn]$/, '') : shorter;
    if (next === left) break;
    left = next;
  }
  return left.replace(/(.)\*/g, '$1$1').replace(/&/g, 'ie').replace(/%/g, 'ei').replace(/\$/g, 'sch');
}

export const german: LanguageRules = {
  split: (word) => [word],
  stem,
  negations: new Set(['nicht', 'nie', 'niemals', 'ohne', 'kein', 'keine', 'keinen', 'keiner', 'keinem']),
  // "Kundengespräch", "Reklamationsanruf", "Tagesende".
  links: ['', 's', 'es', 'n', 'en', 'er', 'e'],
};
