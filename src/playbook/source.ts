/** Finds the file of a page's content, and when it last changed. */
import path from 'node:path';
import { lastCommits } from '../../content/care/last-commits.ts';
import { layers } from '../build/settings.ts';
import { publicPath } from './own-files.ts';
import type { Playbook } from './playbook.ts';

let days: Map<string, Date> | undefined;

/** Returns the content file of an entry and the day of its last commit; undefined where git does not know it. */
export function sourceOf(playbook: Playbook, type: string, id: string): { file: string; changed: Date | undefined } | undefined {
  const file = playbook.sources.get(`${type}/${id}`);
  if (file === undefined) return undefined;
  days ??= new Map(layers().flatMap(({ folder }) => [...lastCommits(folder)]));
  return { file: publicPath(file), changed: days.get(path.resolve(file)) };
}
