import type { Schema } from './check.ts';

/** Content and wording that the build puts into the kit for one widget, from `content/`: see `build/built-in.ts`. */
export interface BuiltIn<File, Words> {
  /** The playbook's first language: it serves where no other does. */
  readonly language: string;
  /** The wording by language: a chunk each. */
  readonly wordings: Readonly<Record<string, () => Promise<{ default: Words }>>>;
  /** The content by language: a chunk each, loaded only where it is shown. */
  readonly contents: Readonly<Record<string, () => Promise<{ default: File }>>>;
  /** By language, what a widget says where its wording could not be loaded either. */
  readonly notLoaded: Readonly<Record<string, string>>;
  /** The rules that content from elsewhere is checked against. */
  readonly schema: () => Promise<{ default: Schema }>;
}

/**
 * Built-in content for a widget that links to pages of the site.
 *
 * @public `built-in-modules.d.ts` names it, where knip does not look.
 */
export interface BuiltInWithGuides<File, Words> extends BuiltIn<File, Words> {
  /** Where the playbook's site stands: links to its pages are resolved against it. */
  readonly address: string;
}
