/** Shows writers every change of the content at once in `npm run dev`, and what is wrong with it over the page. */
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite';
import { checkContent } from '../../content/check/index.ts';
import { commandLine } from '../../content/command.ts';
import { contentFolder } from '../../content/folder.ts';
import type { Problem } from '../../content/read/problem.ts';
import { loadedPlaybooks } from '../playbook/loaded.ts';
import { workFolder } from './places.ts';
import { keepLayers, layers, outputFolder } from './settings.ts';

/** Milliseconds to wait after a change, because an editor writes a file in several steps, and several files at once. */
const pause = 50;

/** Astro integration for `npm run dev`. */
export function contentWatch(): AstroIntegration {
  return {
    name: 'content-watch',
    hooks: {
      'astro:config:setup'({ command, injectScript, updateConfig }) {
        if (command !== 'dev') return;
        injectScript('page', tellWhatIsShown);
        updateConfig({ vite: { plugins: [watcher()] } });
      },
    },
  };
}

/**
 * Every page is sent with the number of times that the content had been read before it was made, and tells that number once it is connected.
 * Vite sends a reload to the pages that are connected. A page that is about to reload itself, or on a slow connection, would stay as it was.
 */
const tellWhatIsShown = `import.meta.hot?.send('content-shown', performance.getEntriesByType('navigation')[0]?.serverTiming?.[0]?.duration);`;

/** Vite plugin: reads and checks the content when the server starts and whenever one of its files changes, then reloads every open page. */
function watcher(): Plugin {
  return {
    name: 'content-watch',
    // Where NODE_ENV is `production` or `test`, as many machines have it, Astro has no reloads sent.
    config: () => ({ server: { hmr: true, watch: { ignored: isMade } } }),
    async configureServer(server) {
      /** How many times the content has been read after a change. */
      let changes = 0;
      // Astro answers every address with a slash at its end here, also those of files whose names are made from the content.
      server.middlewares.use((request, response, next) => {
        response.setHeader('Server-Timing', `content;dur=${changes}`);
        request.url = request.url?.replace(/\/(?:brand|guide-files)\/[^?]*\.\w+(?=$|\?)/, '$&/');
        next();
      });
      const folders = layers().map(({ folder }) => folder);
      let problems = await read();
      let waiting: NodeJS.Timeout | undefined;
      // One after the other: a slow reading that ended after a later one would show what stood in the files before.
      let reading = Promise.resolve();
      const refresh = () => {
        reading = reading.then(async () => {
          problems = await read();
          forgetPages(server);
          changes += 1;
          server.ws.send({ type: 'full-reload' });
        });
      };
      server.watcher.add(folders);
      server.watcher.on('all', (_, file) => {
        if (!folders.some((folder) => isContent(folder, file))) return;
        clearTimeout(waiting);
        waiting = setTimeout(refresh, pause);
      });
      server.ws.on('content-shown', (shown: number | undefined, page) => {
        if (shown !== undefined && shown < changes) page.send({ type: 'full-reload' });
      });
      // A page that has just been loaded is told, too: the error stays over it until it is mended. Others may have closed theirs.
      server.ws.on('connection', (page) => {
        if (problems.length > 0) page.send(JSON.stringify(asError(problems)));
      });
    },
  };
}

/** Tells whether a changed file may be content. A company's own folder also holds what is built and installed. */
const isContent = (folder: string, file: string): boolean =>
  isBelow(folder, file) && !/^(?:\.|node_modules)/.test(path.relative(folder, file)) && !isBelow(outputFolder(), file);

/**
 * Tells whether a file stands in a folder, or is the folder. On Windows the watcher writes slashes, and there are several drives.
 *
 * @param paths those of the system
 */
export function isBelow(folder: string, file: string, paths: path.PlatformPath = path): boolean {
  const inside = paths.relative(folder, file);
  return !/^\.\.(?:[\\/]|$)/.test(inside) && !paths.isAbsolute(inside);
}

/**
 * Tells whether a file was made by a build or a test. There are tens of thousands of them, and watching each takes minutes of processor time,
 * and more watchers than many systems allow. Content is watched wherever it stands.
 */
export function isMade(file: string): boolean {
  return [workFolder(), outputFolder()].some((folder) => isBelow(folder, file)) && !layers().some(({ folder }) => isBelow(folder, file));
}

/** Reads all content. Pages show what is right in it. */
async function read(): Promise<Problem[]> {
  try {
    const { playbooks, problems } = await checkContent(contentFolder());
    keepLayers();
    loadedPlaybooks.clear();
    for (const playbook of playbooks) loadedPlaybooks.set(playbook.locale, playbook);
    return problems;
  } catch (error) {
    // Folders that lie over one another in a circle, or are not there: pages show what they showed before.
    return [asProblem(error instanceof Error ? error.message : String(error))];
  }
}

/** Takes the message of an error apart that is written as the check prints problems: `file:line:column  message`, and below it a hint. */
function asProblem(said: string): Problem {
  const [, file = '', line = '1', column = '1', message = said, hint] = /^(.+?):(\d+):(\d+) {2}(.*)(?:\n\s*(.*))?$/.exec(said) ?? [];
  return { file, line: Number(line), column: Number(column), message, ...(hint === undefined ? {} : { hint }) };
}

/** The modules that plugins make from the content. */
const madeFromContent = /^\0virtual:(?:guide-|brand)/;

/** Drops what Astro has kept of the pages, and what Vite has kept of the lists of guides and pictures and of the brand. */
function forgetPages(server: ViteDevServer): void {
  for (const { hot, moduleGraph } of Object.values(server.environments)) {
    for (const [id, module] of moduleGraph.idToModuleMap) if (madeFromContent.test(id)) moduleGraph.invalidateModule(module);
    hot.send('astro:content-changed', {});
  }
}

/** Makes the error for the overlay: the first problem as the check prints it, and how many more there are. */
function asError(problems: readonly Problem[]): ErrorPayload {
  const [first, ...more] = problems;
  const { message, hint, file, line, column } = first ?? { message: '', file: '', line: 1, column: 1 };
  const count =
    more.length === 0 ? '' : `\n\n${more.length === 1 ? '1 more problem' : `${more.length} more problems`}: ${commandLine('check')}`;
  const said = `${file}:${line}:${column}  ${message}${hint ? `\n${hint}` : ''}${count}`;
  // The properties that Astro's overlay shows in addition to those of Vite's.
  const forAstro = { name: 'Content', title: 'The content has a problem', hint };
  return { type: 'error', err: { message: said, stack: '', loc: { file, line, column }, ...forAstro } };
}
