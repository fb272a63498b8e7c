import type { LoadedPlaybook, Problem } from '../read/index.ts';
import { contentTypes, type ContentType, type ContentTypeName } from '../schema/index.ts';

/**
 * A rule between files.
 *
 * @param playbook the locale to check
 * @param original the first locale, when `playbook` is a translation of it
 */
export type Rule = (playbook: LoadedPlaybook, original?: LoadedPlaybook) => Problem[];

/** Returns what messages call one entry of a type. */
export const nounOf = (type: ContentTypeName): string => {
  const { noun, path }: ContentType = contentTypes[type];
  return noun?.[0] ?? path;
};
