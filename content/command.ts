/** How the commands of the playbook are called, where somebody is told to. */
import path from 'node:path';
import { standardEdition } from './folder.ts';

/** Whether the standard edition is a part of somebody's dependency. */
export const isDependency = standardEdition.split(path.sep).includes('node_modules');

/** As npm scripts of a clone are called, where that is not the command's own name. */
const scripts: Readonly<Record<string, string>> = { check: 'check:content' };

/** `npm run content -- seen` in a clone, `npx closing-playbook content seen` where it is a dependency. */
export const commandLine = (command: string, ...words: string[]): string =>
  isDependency
    ? ['npx closing-playbook', command, ...words].join(' ')
    : ['npm run', scripts[command] ?? command, ...(words.length > 0 ? ['--', ...words] : [])].join(' ');
