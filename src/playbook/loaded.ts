import type { LoadedPlaybook } from '../../content/read/index.ts';

declare global {
  var closingPlaybooks: Map<string, LoadedPlaybook> | undefined;
}

/**
 * The loaded playbooks, by locale. The build checks all content before Astro begins, in the same process; Astro bundles the pages into
 * modules of their own, so only the global object is common to both. Sharing spares reading everything twice.
 */
export const loadedPlaybooks = (globalThis.closingPlaybooks ??= new Map<string, LoadedPlaybook>());
