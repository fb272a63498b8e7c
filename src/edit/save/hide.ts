/** Hides entries of lower layers in `hide.yaml`, and shows them again. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { everything, hideFile } from '../../../content/layers/hide.ts';
import { isObject } from '../../../content/read/parse.ts';
import { nameInSettings } from '../../../content/schema/content-types.ts';
import { contentTypes, type ContentTypeName } from '../../../content/schema/index.ts';
import type { FileChange } from '../../../content/write/write-files.ts';
import { withChanges } from '../../../content/write/yaml-text.ts';

export interface Hiding {
  type: ContentTypeName;
  id: string;
  /** Whether it is hidden from now on, or shown again. */
  hidden: boolean;
}

/**
 * Returns what changes in the `hide.yaml` of a layer.
 *
 * @param folder the layer's folder
 */
export function hidingsIn(folder: string, hidings: readonly Hiding[]): FileChange[] {
  const file = path.join(folder, hideFile);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const written: unknown = parse(before ?? '');
  const now: Record<string, unknown> = isObject(written) ? written : {};
  const lists = new Map<string, string[]>();
  for (const { type, id, hidden } of hidings) {
    const key = nameInSettings(contentTypes[type]);
    if (now[key] === everything) continue;
    const list = lists.get(key) ?? listOf(now[key]);
    const others = list.filter((each) => each !== id);
    lists.set(key, hidden ? [...others, id] : others);
  }
  const changes = [...lists].map(([key, ids]) => ({ path: [key], value: ids.length === 0 ? undefined : ids }));
  if (changes.length === 0) return [];
  const lines = before === undefined || Object.keys(now).length === 0 ? '' : before;
  const after =
    lines === ''
      ? `${before ?? ''}${[...lists].map(([key, ids]) => `${key}: [${ids.join(', ')}]\n`).join('')}`
      : withChanges(lines, changes);
  const isEmpty = Object.keys((parse(after) as object | null) ?? {}).length === 0;
  return after === before ? [] : [{ file, before, after: isEmpty ? undefined : after }];
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []);
