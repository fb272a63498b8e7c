/** Tells how the commands of the playbook are called, for messages. */
import path from 'node:path';
import { standardEdition } from './folder.ts';

/** Whether the standard edition is installed as somebody's dependency. */
export const isDependency = standardEdition.split(path.sep).includes('node_modules');

/** The npm scripts of a clone that are not named like the command. */
const scripts: Readonly<Record<string, string>> = { check: 'check:content' };

let folders: readonly string[] = [];

/** Has every call that messages propose name these folders, as this one did: without them it would write somewhere else. */
export const repeatFolders = (named: readonly string[]): void => void (folders = named);

/** Writes a word as a shell takes it: that of Windows knows double quotation marks alone, in the others `$` means something in them. */
function quoted(word: string): string {
  if (!/[\s"'&|;()$`*?!#{}^]/.test(word)) return word;
  return process.platform !== 'win32' && /["$`!\\]/.test(word) ? `'${word.replaceAll("'", String.raw`'\''`)}'` : `"${word}"`;
}

/**
 * Returns how to call a command: `npm run content -- seen` in a clone, `npx closing-playbook content seen` in a project that depends on
 * this one.
 *
 * @param words each as the command takes it: one that a shell would not leave whole is put in quotes
 */
export function commandLine(command: string, ...words: string[]): string {
  const all = [...words, ...folders.flatMap((folder) => ['--playbook', folder])].map(quoted);
  return isDependency
    ? ['npx closing-playbook', command, ...all].join(' ')
    : ['npm run', scripts[command] ?? command, ...(all.length > 0 ? ['--', ...all] : [])].join(' ');
}
