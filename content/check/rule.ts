import type { LoadedPlaybook, Problem } from '../read/index.ts';

/**
 * A rule between files.
 *
 * @param playbook the locale to check
 * @param original the first locale, when `playbook` is a translation of it
 */
export type Rule = (playbook: LoadedPlaybook, original?: LoadedPlaybook) => Problem[];
