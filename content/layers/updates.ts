/** What an update of the standard edition means for an own folder that was made for an earlier one. */
import type { LayerChanges } from './load-layered.ts';
import { compareRecords, readRecord, type StandardRecord } from './standard-record.ts';

/** Entries by their keys in the record, `<content type>/<identifier>`. */
export interface Update {
  /** Changed in the standard edition, and changed in the own folder as well: somebody looks whether that still fits. */
  stale: string[];
  gone: string[];
  added: string[];
  /** Changed in the standard edition, and so in the playbook as well. */
  changed: string[];
}

/**
 * Compares the standard edition of now with the one that an own folder has last been looked through with.
 *
 * @param standard the record of the standard edition of now
 * @returns undefined where the folder has no record
 */
export function updateFor({ layer, changes }: LayerChanges, locale: string, standard: StandardRecord): Update | undefined {
  const before = readRecord(layer.folder, locale);
  if (!before) return undefined;
  const { changed, added, gone } = compareRecords(before, standard);
  const own = new Set(changes.filter(({ change }) => change !== 'added').map(({ type, id }) => `${type}/${id}`));
  return { stale: changed.filter((key) => own.has(key)), gone, added, changed: changed.filter((key) => !own.has(key)) };
}

/** Takes the key of an entry in a record apart. */
export function entryOfKey(key: string): { type: string; id: string } {
  const [type = '', id = ''] = key.split('/');
  return { type, id };
}
