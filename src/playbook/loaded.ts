import type { LoadedPlaybook } from '../../content/read/index.ts';

declare global {
  var closingPlaybooks: Map<string, LoadedPlaybook> | undefined;
}

/**
 * Playbooks that are read already, by locale. The build checks all content before Astro begins, in the same process, and Astro
 * bundles the pages into modules of their own: only the global object is common to both, and spares reading everything twice.
 */
export const loadedPlaybooks = (globalThis.closingPlaybooks ??= new Map<string, LoadedPlaybook>());
