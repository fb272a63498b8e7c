import type { Schema } from './check.ts';

/** The content and wording that the build puts into the kit for one widget, from `content/`: see `build/built-in.ts`. */
export interface BuiltIn<File, Words> {
  /** The playbook's first language, used where no other fits. */
  readonly language: string;
  /** Loads the wording of each language, a chunk each. */
  readonly wordings: Readonly<Record<string, () => Promise<{ default: Words }>>>;
  /**
   * Loads the content of each language. Of a quiz it is the one with this identifier, otherwise the first one: a chunk each. Of phrases it
   * is what a call begins with, which loads everything else on demand. The content of other widgets is one chunk with all entries.
   */
  readonly contents: Readonly<Record<string, (id?: string) => Promise<{ default: File }>>>;
  /** By language, what a widget says where not even its wording could be loaded. */
  readonly notLoaded: Readonly<Record<string, string>>;
  /** Loads the JSON Schema for content from elsewhere. */
  readonly schema: () => Promise<{ default: Schema }>;
}

/**
 * Built-in content for a widget that links to pages of the site.
 *
 * @public `built-in-modules.d.ts` names it, where knip does not look.
 */
export interface BuiltInWithGuides<File, Words> extends BuiltIn<File, Words> {
  /** The address of the playbook's site, against which links to its pages are resolved. */
  readonly address: string;
}
