import { closest, distance } from 'fastest-levenshtein';

/** Comparing costs the product of both lengths; nothing longer than this is a slip of the pen. */
const longestCompared = 80;
/** A list up to this length is worth printing whole. */
const shortList = 8;

/** The valid value that was probably meant: at most two letters in five differ (two of five is what swapping two letters costs). */
export function nearest(found: string, valid: Iterable<string>): string | undefined {
  const candidates = [...valid];
  if (found.length === 0 || found.length > longestCompared || candidates.length === 0) return undefined;
  const folded = found
    .toLowerCase()
    .trim()
    .replace(/[\s_]+/g, '-');
  const match = closest(
    folded,
    candidates.map((value) => value.toLowerCase()),
  );
  const value = candidates.find((candidate) => candidate.toLowerCase() === match);
  if (value === undefined) return undefined;
  return distance(folded, match) <= Math.max(1, Math.floor(Math.max(match.length, folded.length) * 0.4)) ? value : undefined;
}

/** "Did you mean 'chatty'?", or the list of valid values when it is short, or nothing. */
export function suggestion(found: string, valid: Iterable<string>): string | undefined {
  const candidates = [...valid];
  const near = nearest(found, candidates);
  if (near !== undefined) return `Did you mean '${near}'?`;
  if (candidates.length > 0 && candidates.length <= shortList) {
    return `One of these is known: ${candidates.map((value) => `'${value}'`).join(', ')}.`;
  }
  return undefined;
}
