/** Stands in for `node:fs/promises` in the page. */
import { readdirSync, readFileSync, statSync } from './files.ts';

export const readdir = async (...given: Parameters<typeof readdirSync>) => Promise.resolve(readdirSync(...given));
export const readFile = async (...given: Parameters<typeof readFileSync>) => Promise.resolve().then(() => readFileSync(...given));
export const stat = async (path: string) => Promise.resolve().then(() => statSync(path));
