/**
 * The rules of each language for search.
 *
 * Every language works without any: its words are compared by their first five letters, and by the n-grams of `grams.ts`. Held-out
 * phrasings are found as often in English by these five letters as by Porter's stems, and in Spanish as by a Snowball stemmer of 2 KB
 * (within half a point; `npm run bench:search`). So no stemmer is loaded for other languages, and none has to be written for a new one.
 */
import { languageTag } from '../../content/language/tag.ts';
import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { german } from './german.ts';
import type { LanguageRules } from './language-rules.ts';
import { spanish } from './spanish.ts';

/**
 * "Fixed prefix stemming": of Turkish, with its long endings, it finds as much as a dictionary does. F. Can and others, "Information
 * retrieval on Turkish texts", JASIST 59 (2008).
 */
const lettersOfStem = 5;
const firstLetters = (word: string): string => word.slice(0, lettersOfStem);

const having = (negations: string, links?: readonly string[]): LanguageRules => ({
  stem: firstLetters,
  negations: new Set(negations.split(' ')),
  ...(links && { links }),
});

const none = having('');

/** Negations without accents, and for Germanic and Finnic languages what joins their compounds. */
const rules: Readonly<Record<string, LanguageRules>> = {
  ar: arabic,
  cs: having('ne nikdy bez neni'),
  da: having('ikke aldrig uden ingen', ['', 's', 'e']),
  de: german,
  el: having('δεν μην χωρις'),
  en: english,
  es: spanish,
  fi: having('ei en et emme ette eivat ilman', ['', 'n']),
  fr: having('ne n pas jamais sans aucun aucune rien'),
  he: having('לא אין בלי'),
  hu: having('nem nincs ne soha'),
  it: having('non mai senza nessuno niente'),
  nb: having('ikke aldri uten ingen', ['', 's', 'e']),
  nl: having('niet nooit geen zonder', ['', 's', 'en', 'e']),
  no: having('ikke aldri uten ingen', ['', 's', 'e']),
  pl: having('nie nigdy bez zaden zadna zadne'),
  pt: having('nao nunca jamais sem nem'),
  ro: having('nu niciodata fara'),
  ru: having('не нет никогда без'),
  sv: having('inte aldrig utan ingen', ['', 's']),
  tr: having('degil yok hic'),
  uk: having('не немае николи без'),
};

/** Returns the rules of a language, by its tag in any spelling. */
export const rulesFor = (language: string): LanguageRules => rules[languageTag(language).split('-')[0] ?? ''] ?? none;
