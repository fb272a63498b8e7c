/** Reduces the content of sites that are built for a test, so that their builds are quick. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';

/** The identifiers of entries that a test's site keeps. It keeps all entries of a type that is left out. */
export interface Kept {
  situations?: readonly string[];
  checklists?: readonly string[];
  quizzes?: readonly string[];
  courses?: readonly string[];
  practices?: readonly string[];
  guides?: readonly string[];
  'role-plays'?: readonly string[];
}

/**
 * Returns a `hide.yaml` that hides all other entries of these types. The list comes from the present standard edition, so content
 * that is added later does not slow down the tests.
 *
 * @param others further entries to hide, by the names of the types in `hide.yaml`
 */
export function hideAllBut(kept: Kept, others: Record<string, readonly string[] | 'all'> = {}): string {
  const lists = Object.entries(kept).map(([type, ids]: [string, readonly string[]]) => {
    const all = readdirSync(path.join('content/en', type))
      .filter((file) => /\.(?:yaml|mdx)$/.test(file))
      .map((file) => path.parse(file).name);
    const missing = ids.filter((id) => !all.includes(id));
    if (missing.length > 0) throw new Error(`The standard edition has no ${type} called ${missing.join(', ')}.`);
    return [type, all.filter((id) => !ids.includes(id))];
  });
  return stringify({ ...Object.fromEntries(lists), ...others });
}
