/** A command of `closing-playbook`. */

interface Command {
  /** What the command does, in one line. */
  what: string;
  /** Loads the module of the command, which runs when it is loaded, with the remaining arguments in `process.argv`. */
  run(): Promise<unknown>;
  /** The command's own options, where it does not print them itself (`--help`). */
  own?: Readonly<Record<string, string>>;
  /** Whether the command answers `--help` itself. */
  explainsItself?: true;
}

export const commands: Readonly<Record<string, Command>> = {
  init: {
    what: 'asks five questions and writes a folder of your own',
    run: () => import('./init.ts'),
    explainsItself: true,
  },
  dev: { what: 'shows the site while you write', run: () => import('../build/dev.ts') },
  edit: {
    what: 'opens the editor in the browser: forms in place of files',
    run: () => import('../edit/edit.ts'),
    own: {
      commit: 'makes a commit of each save, where the folder is in git',
      standard: 'writes into the standard edition itself, where there is no folder of your own',
    },
  },
  build: {
    what: 'writes the site, the widgets, the course packages and the open data into dist/',
    run: () => import('../build/build.ts'),
    own: {
      'site-only': 'takes the widgets as they were built last',
      'courses-only': 'puts nothing into the last build but the course packages',
    },
  },
  serve: { what: 'serves what was built, with the real headers', run: () => import('../serve/start.ts') },
  check: {
    what: 'says what is wrong in the content, and what could be better',
    run: () => import('../../content/check/cli.ts'),
    explainsItself: true,
  },
  content: {
    what: 'says what is yours, what has changed beneath it, and what is due for another look',
    run: () => import('../../content/layers/cli.ts'),
    explainsItself: true,
  },
  new: {
    what: 'asks for a line, a guide, a question or whatever else, and writes it',
    run: () => import('../../content/new/cli.ts'),
    explainsItself: true,
  },
};
