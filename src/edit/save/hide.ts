/** Hides entries of lower layers in `hide.yaml`, and shows them again. */
import path from 'node:path';
import { parseDocument } from 'yaml';
import { everything, hideFile } from '../../../content/layers/hide.ts';
import { isObject } from '../../../content/read/parse.ts';
import { nameInSettings } from '../../../content/schema/content-types.ts';
import { contentTypes, type ContentTypeName } from '../../../content/schema/index.ts';
import { fileToChange, unreadable } from '../../../content/write/file-to-change.ts';
import type { FileChange } from '../../../content/write/write-files.ts';
import { withKeys } from '../../../content/write/yaml-text.ts';

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
  const { before, mark, text } = fileToChange(file, hideFile);
  const written = keysIn(text);
  const lists = new Map<string, string[]>();
  for (const { type, id, hidden } of hidings) {
    const key = nameInSettings(contentTypes[type]);
    if (written[key] === everything) continue;
    const others = (lists.get(key) ?? listOf(written[key])).filter((each) => each !== id);
    lists.set(key, hidden ? [...others, id] : others);
  }
  if (lists.size === 0) return [];
  const after = `${mark}${withKeys(
    text,
    [...lists].map(([key, ids]) => ({ path: [key], value: ids.length === 0 ? undefined : ids })),
  )}`;
  return after === before ? [] : [{ file, before, after: after.trim() === '' ? undefined : after }];
}

/** @throws {Error} where nothing can be written into the text, because it cannot be read */
function keysIn(text: string): Record<string, unknown> {
  const document = parseDocument(text);
  const keys: unknown = document.errors.length > 0 ? undefined : document.toJS();
  if (keys === null) return {};
  if (!isObject(keys)) throw unreadable(hideFile);
  return keys;
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []);
