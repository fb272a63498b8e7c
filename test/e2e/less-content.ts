/** What sites that are built for a test do without, so that their builds are quick. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';

/** Identifiers of what a test's site has of the standard edition. Of a type that is left out, it has everything. */
export interface Kept {
  situations?: readonly string[];
  courses?: readonly string[];
  practices?: readonly string[];
}

/**
 * Returns a `hide.yaml` that hides everything of these types but what is kept. It lists what is in the standard edition now, so that content
 * that comes later does not make the tests slower.
 *
 * @param others what is hidden beside it, by the names that `hide.yaml` has for the types
 */
export function hideAllBut(kept: Kept, others: Record<string, readonly string[] | 'all'> = {}): string {
  const lists = Object.entries(kept).map(([type, ids]: [string, readonly string[]]) => {
    const all = readdirSync(path.join('content/en', type)).map((file) => path.basename(file, '.yaml'));
    const missing = ids.filter((id) => !all.includes(id));
    if (missing.length > 0) throw new Error(`The standard edition has no ${type} called ${missing.join(', ')}.`);
    return [type, all.filter((id) => !ids.includes(id))];
  });
  return stringify({ ...Object.fromEntries(lists), ...others });
}
