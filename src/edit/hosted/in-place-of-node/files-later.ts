/** Stands in for `node:fs/promises` in the page. */
import { readdirSync, statSync } from './files.ts';

export const readdir = async (...given: Parameters<typeof readdirSync>) => Promise.resolve(readdirSync(...given));
export const stat = async (path: string) => Promise.resolve().then(() => statSync(path));
