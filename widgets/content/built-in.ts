import type { Schema } from './check.ts';

/** What the build puts into the kit for one widget, from `content/`: see `build/built-in.ts`. */
export interface BuiltIn<File, Words> {
  /** The language of `wording`: the playbook's first. */
  readonly language: string;
  /** Where the playbook's site stands: links to guides are resolved against it. */
  readonly address: string;
  /** The wording in the playbook's first language; it is there at once. */
  readonly wording: Words;
  /** The wording in the other languages. */
  readonly wordings: Readonly<Record<string, () => Promise<{ default: Words }>>>;
  /** The content by language: a chunk each, loaded only where it is shown. */
  readonly contents: Readonly<Record<string, () => Promise<{ default: File }>>>;
  /** The rules that content from elsewhere is checked against. */
  readonly schema: () => Promise<{ default: Schema }>;
}
