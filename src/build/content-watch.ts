/** What a writer sees of the content in `npm run dev`: every change at once, and what is wrong with it over the page. */
import path from 'node:path';
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite';
import { checkContent } from '../../content/check/index.ts';
import { commandLine } from '../../content/command.ts';
import { contentFolder } from '../../content/folder.ts';
import type { Problem } from '../../content/read/problem.ts';
import { loadedPlaybooks } from '../playbook/loaded.ts';
import { layers, outputFolder } from './settings.ts';

/** An editor writes a file in several steps, and several files at once. */
const pause = 50;

/** Vite plugin: reads and checks the content when the server starts and whenever a file of it changes; then every open page is loaded anew. */
export function contentWatch(): Plugin {
  return {
    name: 'content-watch',
    apply: 'serve',
    async configureServer(server) {
      const folders = layers().map(({ folder }) => folder);
      let problems = await read();
      let waiting: NodeJS.Timeout | undefined;
      const refresh = async () => {
        problems = await read();
        forgetPages(server);
        server.ws.send({ type: 'full-reload' });
      };
      server.watcher.add(folders);
      server.watcher.on('all', (_, file) => {
        if (!folders.some((folder) => isContent(folder, file))) return;
        clearTimeout(waiting);
        waiting = setTimeout(() => void refresh(), pause);
      });
      // A page that has just been loaded is told, too: what is wrong stands over it until it is mended.
      server.ws.on('connection', () => {
        if (problems.length > 0) server.ws.send(asError(problems));
      });
    },
  };
}

/** Whether a file of a layer may matter: a company's own folder holds what is built and installed, too. */
const isContent = (folder: string, file: string): boolean =>
  !/^(?:\.|node_modules)/.test(path.relative(folder, file)) && path.relative(outputFolder(), file).startsWith('..');

/** Reads all content for the pages, which show what is right in it. */
async function read(): Promise<Problem[]> {
  const { playbooks, problems } = await checkContent(contentFolder());
  loadedPlaybooks.clear();
  for (const playbook of playbooks) loadedPlaybooks.set(playbook.locale, playbook);
  return problems;
}

/** Astro keeps what a page was made from, and Vite the list of guides. */
function forgetPages(server: ViteDevServer): void {
  for (const { hot, moduleGraph } of Object.values(server.environments)) {
    const guides = moduleGraph.getModuleById('\0virtual:guide-files');
    if (guides) moduleGraph.invalidateModule(guides);
    hot.send('astro:content-changed', {});
  }
}

/** For the overlay: the first problem as the check prints it, and how many more there are. */
function asError(problems: readonly Problem[]): ErrorPayload {
  const [first, ...more] = problems;
  const { message, hint, file, line, column } = first ?? { message: '', file: '', line: 1, column: 1 };
  const count =
    more.length === 0 ? '' : `\n\n${more.length === 1 ? '1 more problem' : `${more.length} more problems`}: ${commandLine('check')}`;
  const said = `${file}:${line}:${column}  ${message}${hint ? `\n${hint}` : ''}${count}`;
  // What Astro's overlay shows beside what Vite's has.
  const forAstro = { name: 'Content', title: 'The content has a problem', hint };
  return { type: 'error', err: { message: said, stack: '', loc: { file, line, column }, ...forAstro } };
}
