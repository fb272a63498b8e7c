/** What somebody wants to save: operations on the files that the editor in the browser shows, turned into entries. */
import { isDeepStrictEqual } from 'node:util';
import { isObject } from '../../../content/read/parse.ts';
import { asIdentifier, isIdentifier } from '../../../content/read/identifiers.ts';
import { contentTypes, type ContentTypeName } from '../../../content/schema/index.ts';
import { keysOf } from '../../../content/sheets/columns.ts';
import { bodyKey } from '../../../content/write/own-layer.ts';
import type { Edition } from '../edition/edition.ts';
import { assetPath, targetOf, type Target, type Value } from '../edition/files.ts';
import { withoutBlanks } from './blanks.ts';

/** An operation on a file, as the editor in the browser sends it. */
export interface Operation {
  operation: 'create' | 'update' | 'delete';
  path: string;
  content: Uint8Array;
  /** The path that the file has had so far. */
  from?: string | undefined;
  /** The hash of what the editor has last seen of the file. */
  sha?: string | undefined;
}

/** An entry as it is to be. */
export interface EntryWish extends Target {
  kind: 'write';
  value: Value;
  /** The keys that differ from how it is now. */
  changed: readonly string[];
  /** The identifier that it has had so far. */
  was?: string;
}

export interface RemovalWish extends Target {
  kind: 'remove';
}

/** A picture or another file that entries name; without content it goes. */
export interface AssetWish {
  kind: 'asset';
  path: string;
  content: Uint8Array | undefined;
}

export type Wish = EntryWish | RemovalWish | AssetWish;

/** An entry that somebody else has changed in the same place meanwhile. */
export interface Conflict {
  path: string;
  /** What the editor believed to change, where that is known. */
  base: Value | undefined;
  /** What stands there now; undefined where it is gone. */
  theirs: Value | undefined;
  mine: Value | undefined;
  /** The keys that both have changed. */
  keys: readonly string[];
}

/** Why something cannot be saved, in sentences for its owner. */
export class Refusal extends Error {
  readonly status: 409 | 422;
  readonly conflicts: readonly Conflict[];
  /** Everything that was to be saved, where there are conflicts. */
  readonly wishes: readonly Wish[];

  constructor(message: string, conflicts: readonly Conflict[] = [], wishes: readonly Wish[] = []) {
    super(message);
    this.name = 'Refusal';
    this.conflicts = conflicts;
    this.wishes = wishes;
    this.status = conflicts.length > 0 ? 409 : 422;
  }
}

/**
 * Turns operations into wishes. What the editor changed is worked out against what it had seen, so that what somebody else has changed in
 * other keys of the same entry stays.
 *
 * @param seen returns the text that a hash stands for, where it has been shown
 * @throws {Refusal} for what cannot be understood, and where both have changed the same
 */
export function wishesOf(operations: readonly Operation[], edition: Edition, seen: (sha: string) => string | undefined): Wish[] {
  const conflicts: Conflict[] = [];
  const wishes = operations.map((operation): Wish => {
    const { path, from } = operation;
    const target = targetOf(path, edition.locales);
    if (!target) {
      if (!assetPath.test(path)) throw new Refusal(whyNoAsset(path));
      return { kind: 'asset', path, content: operation.operation === 'delete' ? undefined : operation.content };
    }
    const now = edition.entries.get(from ?? path)?.value;
    if (operation.operation === 'delete') {
      const base = baseOf(operation, edition, seen);
      if (base && now && !isDeepStrictEqual(base, now)) conflicts.push({ path, base, theirs: now, mine: undefined, keys: [] });
      return { kind: 'remove', ...target };
    }
    if (contentTypes[target.type].layout !== 'single' && !isIdentifier(target.id))
      throw new Refusal(`'${target.id}' is no identifier: lower-case words joined by hyphens, like "call-waiting", at most 60 characters.`);
    const source = from === undefined ? undefined : targetOf(from, edition.locales);
    const isMoved = source !== undefined && from !== path;
    if (isMoved && (source.type !== target.type || source.locale !== target.locale))
      throw new Refusal(`${from} cannot become ${path}: an entry stays of its kind and in its language.`);
    const there = isMoved || operation.operation === 'create' ? edition.entries.get(path)?.value : undefined;
    // Where the answer to a save was lost on its way, the same is saved once more.
    if (there && !isMoved && isDeepStrictEqual(withoutBlanks(target.type, readValue(operation.content, path), undefined), there))
      return { kind: 'write', ...target, value: there, changed: [] };
    if (there) throw new Refusal(`The identifier '${target.id}' is taken. Every identifier is used once: give it another.`);
    const base = baseOf(operation, edition, seen);
    const mine = withoutBlanks(target.type, readValue(operation.content, path), base);
    // What no form has a field for is in no form: it is a key of another edition, and stays as it is.
    const changed = changedKeys(base ?? {}, mine).filter((key) => key in mine || hasField(target.type, key));
    const both = changed.filter((key) => !isDeepStrictEqual(base?.[key], now?.[key]) && !isDeepStrictEqual(mine[key], now?.[key]));
    if (base && (both.length > 0 || !now)) conflicts.push({ path, base: isEmpty(base) ? undefined : base, theirs: now, mine, keys: both });
    const value = { ...now };
    for (const key of changed) {
      if (mine[key] === undefined) Reflect.deleteProperty(value, key);
      else value[key] = mine[key];
    }
    return { kind: 'write', ...target, value, changed, ...(isMoved ? { was: source.id } : {}) };
  });
  if (conflicts.length > 0)
    throw new Refusal(
      `Changed elsewhere meanwhile: ${conflicts.map(({ path }) => path.replace(/\.json$/, '')).join(', ')}. Nothing was saved, and nothing is lost.`,
      conflicts,
      wishes,
    );
  return wishes;
}

function whyNoAsset(file: string): string {
  const [, folder = '', name = '', ending = ''] = /^(.*\/)?([^/]*?)(\.[^./]*)?$/.exec(file) ?? [];
  const better = `${asIdentifier(name)}${ending.toLowerCase()}`;
  return assetPath.test(`${folder}${better}`)
    ? `"${name}${ending}" is written differently by browsers and servers. Name the file with letters a–z, digits and hyphens, like ${better}.`
    : `${file} is no place where something of a playbook is kept.`;
}

/** What the editor had seen of the file before it was changed; undefined for a new one. */
function baseOf({ operation, path, from, sha }: Operation, edition: Edition, seen: (sha: string) => string | undefined): Value | undefined {
  if (operation === 'create') return undefined;
  const now = edition.entries.get(from ?? path);
  if (sha === undefined || sha === now?.sha) return now?.value;
  const text = seen(sha);
  const value: unknown = text === undefined ? undefined : JSON.parse(text);
  // What the editor has of an earlier start is not known here: then it is as if everything that differs had been changed by both.
  return isObject(value) ? value : {};
}

const hasField = (type: ContentTypeName, key: string): boolean => key === bodyKey || keysOf(type).includes(key);

const isEmpty = (value: Value): boolean => Object.keys(value).length === 0;

function changedKeys(base: Value, mine: Value): string[] {
  const keys = new Set([...Object.keys(base), ...Object.keys(mine)]);
  return [...keys].filter((key) => !isDeepStrictEqual(base[key], mine[key]));
}

function readValue(content: Uint8Array, path: string): Value {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(content).toString('utf8'));
  } catch (error) {
    throw new Refusal(`${path} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isObject(value)) throw new Refusal(`${path} holds no entry.`);
  return value;
}
