/** Tells how the commands of the playbook are called, for messages. */
import path from 'node:path';
import { standardEdition } from './folder.ts';

/** Whether the standard edition is installed as somebody's dependency. */
export const isDependency = standardEdition.split(path.sep).includes('node_modules');

/** The npm scripts of a clone that are not named like the command. */
const scripts: Readonly<Record<string, string>> = { check: 'check:content' };

/**
 * Returns how to call a command: `npm run content -- seen` in a clone, `npx closing-playbook content seen` in a project that depends on
 * this one.
 */
export const commandLine = (command: string, ...words: string[]): string =>
  isDependency
    ? ['npx closing-playbook', command, ...words].join(' ')
    : ['npm run', scripts[command] ?? command, ...(words.length > 0 ? ['--', ...words] : [])].join(' ');
