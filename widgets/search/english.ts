/**
 * What English needs: negations taken out of their contractions, and stems.
 *
 * The stemmer is Porter's (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, https://tartarus.org/martin/PorterStemmer/)
 * in its own five steps.
 */
export interface LanguageRules {
  /** One typed word, without apostrophes, as the words that it stands for. */
  split(word: string): string[];
  /** What is left of a word when its endings are taken off. */
  stem(word: string): string;
  /** Words that turn those after them round. */
  negations: ReadonlySet<string>;
}

/** "can't" and "cant" say "not" as much as "can not" does; "want" and "different" do not. */
const negation = /^(ca|do|does|did|wo|is|are|was|were|have|has|had|should|would|could|ai|need)nt$/;

const consonants = '[^aeiou][^aeiouy]*';
const vowels = '[aeiouy][aeiou]*';
/** Porter's measure m: how many vowel-consonant sequences a stem has. */
const measureOver0 = new RegExp(`^(${consonants})?${vowels}${consonants}`);
const measureIs1 = new RegExp(`^(${consonants})?${vowels}${consonants}(${vowels})?$`);
const measureOver1 = new RegExp(`^(${consonants})?(${vowels}${consonants}){2}`);
const hasVowel = new RegExp(`^(${consonants})?[aeiouy]`);
const shortEnd = /^[^aeiou][^aeiouy]*[aeiouy][^aeiouwxy]$/;

const step2: Record<string, string> = {
  ational: 'ate', tional: 'tion', enci: 'ence', anci: 'ance', izer: 'ize', bli: 'ble', alli: 'al', entli: 'ent', eli: 'e', ousli: 'ous',
  ization: 'ize', ation: 'ate', ator: 'ate', alism: 'al', iveness: 'ive', fulness: 'ful', ousness: 'ous', aliti: 'al', iviti: 'ive', biliti: 'ble', logi: 'log',
}; // prettier-ignore
const step3: Record<string, string> = { icate: 'ic', ative: '', alize: 'al', iciti: 'ic', ical: 'ic', ful: '', ness: '' };
const endings = (list: string) => new RegExp(`^(.+?)(${list})$`);
const step2Ending = endings(Object.keys(step2).join('|'));
const step3Ending = endings(Object.keys(step3).join('|'));
const step4Ending = endings('al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize|(?<=[st])ion');

export const english: LanguageRules = {
  split: (word) => {
    const verb = negation.exec(word)?.[1];
    if (verb) return [verb === 'ca' ? 'can' : verb === 'wo' ? 'will' : verb, 'not'];
    return word === 'cannot' ? ['can', 'not'] : [word];
  },
  stem: porter,
  negations: new Set(['not', 'no', 'never', 'without']),
};

function porter(word: string): string {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  let stem = word;
  /** Takes an ending off where the rest passes; returns whether the ending was there. */
  const strip = (ending: RegExp, passes: RegExp, put: (found: string) => string = () => ''): boolean => {
    const [, rest, found] = ending.exec(stem) ?? [];
    if (rest === undefined || found === undefined) return false;
    if (passes.test(rest)) stem = rest + put(found);
    return true;
  };
  // 1a: plurals
  stem = stem.replace(/(ss|i)es$/, '$1').replace(/([^s])s$/, '$1');
  // 1b: -eed, -ed, -ing
  if (!strip(/^(.+?)(eed)$/, measureOver0, () => 'ee')) {
    const before = stem;
    strip(/^(.+?)(ed|ing)$/, hasVowel);
    if (stem !== before) {
      if (/(at|bl|iz)$/.test(stem) || shortEnd.test(stem)) stem += 'e';
      else if (/([^aeiouylsz])\1$/.test(stem)) stem = stem.slice(0, -1);
    }
  }
  // 1c: -y
  strip(/^(.+?)(y)$/, hasVowel, () => 'i');
  // 2, 3, 4: derivations
  strip(step2Ending, measureOver0, (found) => step2[found] ?? '');
  strip(step3Ending, measureOver0, (found) => step3[found] ?? '');
  strip(step4Ending, measureOver1);
  // 5: a last -e, a double l
  const rest = stem.slice(0, -1);
  if (stem.endsWith('e') && (measureOver1.test(rest) || (measureIs1.test(rest) && !shortEnd.test(rest)))) stem = rest;
  return /ll$/.test(stem) && measureOver1.test(stem) ? stem.slice(0, -1) : stem;
}
