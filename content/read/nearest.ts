import { closest, distance } from 'fastest-levenshtein';

/** The longest text that is compared. The cost is the product of both lengths, and nothing longer is a typing error. */
const longestCompared = 80;
/** The longest list that is printed whole. */
const shortList = 8;

/**
 * Words that people write for a name of the format, because pages, other programs or common sense call it so. A name counts where it is
 * valid; of several, the first that is.
 */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  calls: ['practices'],
  card: ['role-plays'],
  cards: ['role-plays'],
  color: ['accent'],
  colors: ['accent'],
  colour: ['accent'],
  colours: ['accent'],
  domain: ['address'],
  email: ['contact', 'feedback'],
  font: ['typeface'],
  fonts: ['typeface'],
  href: ['to'],
  languages: ['locales'],
  lines: ['phrases'],
  link: ['to'],
  mail: ['contact', 'feedback'],
  moves: ['steps'],
  phone: ['contact'],
  site: ['address'],
  subtitle: ['tagline', 'summary'],
  templates: ['phrases'],
  text: ['text', 'says', 'label'],
  url: ['to', 'address'],
  website: ['address'],
};

/** Returns the valid value that was probably meant. At most two letters in five may differ, because swapping two letters costs two. */
export function nearest(found: string, valid: Iterable<string>): string | undefined {
  const candidates = [...valid];
  if (found.length === 0 || found.length > longestCompared || candidates.length === 0) return undefined;
  const folded = found
    .toLowerCase()
    .trim()
    .replace(/[\s_]+/g, '-');
  const meant = Object.hasOwn(otherWords, folded) ? otherWords[folded]?.find((name) => candidates.includes(name)) : undefined;
  if (meant !== undefined) return meant;
  const names = candidates.map((value) => value.toLowerCase());
  const swapped = names.findIndex((name) => isSwapped(folded, name));
  if (swapped >= 0) return candidates[swapped];
  const match = closest(folded, names);
  const value = candidates[names.indexOf(match)];
  if (value === undefined) return undefined;
  return distance(folded, match) <= Math.max(1, Math.floor(Math.max(match.length, folded.length) * 0.4)) ? value : undefined;
}

/** Tells whether two neighbouring letters are swapped: "nmae" for "name". Short words allow no two differences otherwise. */
function isSwapped(found: string, name: string): boolean {
  if (found.length !== name.length || found === name) return false;
  const first = [...found].findIndex((letter, at) => letter !== name[at]);
  const [a = '', b = ''] = found.slice(first);
  return name === found.slice(0, first) + b + a + found.slice(first + 2);
}

/** Returns "Did you mean 'chatty'?", or the list of valid values when it is short, or undefined. */
export function suggestion(found: string, valid: Iterable<string>): string | undefined {
  const candidates = [...valid];
  const near = nearest(found, candidates);
  if (near !== undefined) return `Did you mean '${near}'?`;
  if (candidates.length > 0 && candidates.length <= shortList) {
    return `One of these is known: ${candidates.map((value) => `'${value}'`).join(', ')}.`;
  }
  return undefined;
}
