/** Stands in for `node:fs/promises` in the page. */
import { statSync } from './files.ts';

export const stat = async (path: string) => Promise.resolve().then(() => statSync(path));
