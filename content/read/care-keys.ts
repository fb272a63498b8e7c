/** The keys of an entry that say who looks after it. */
import { care } from '../schema/care.ts';
import { contentTypes } from '../schema/index.ts';
import type { WrittenEntry } from './parse.ts';

export const careKeys = new Set(Object.keys(care.shape));

/** Separates the keys about an entry's care from its own. Types of a single entry have none. */
export function apart(written: WrittenEntry): { own: WrittenEntry; ofCare: WrittenEntry } {
  const { type, value } = written;
  const isEntry = contentTypes[type].layout !== 'single' && typeof value === 'object' && value !== null && !Array.isArray(value);
  // Most entries say nothing about their care.
  if (!isEntry || !Object.keys(value).some((key) => careKeys.has(key))) return { own: written, ofCare: { ...written, value: {} } };
  const pairs = Object.entries(value);
  const having = (wanted: boolean) => ({ ...written, value: Object.fromEntries(pairs.filter(([key]) => careKeys.has(key) === wanted)) });
  return { own: having(false), ofCare: having(true) };
}
