import type { LoadedPlaybook } from '../../content/read/index.ts';

/** Pages of an earlier build; see `build/kept-pages.ts`. Addresses are paths, with the base path of the site. */
export interface PagesKept {
  /** Tells whether a page is one of those that are kept. */
  isKept(address: string): boolean;
  /** Returns a page, where an earlier build has made it of just what it would be made of now. */
  find(address: string): Uint8Array<ArrayBuffer> | undefined;
  /**
   * Makes sure that a page will be found, though another build may throw it away in the meantime.
   *
   * @returns whether there is one
   */
  take(address: string): boolean;
  keep(address: string, html: string): void;
}

declare global {
  var closingPlaybooks: Map<string, LoadedPlaybook> | undefined;
  var closingPlaybookPages: PagesKept | undefined;
}

/**
 * The loaded playbooks, by locale. The build checks all content before Astro begins, in the same process; Astro bundles the pages into
 * modules of their own, so only the global object is common to both. Sharing spares reading everything twice.
 */
export const loadedPlaybooks = (globalThis.closingPlaybooks ??= new Map<string, LoadedPlaybook>());
