/** `npm start`: serves the built site. `--port` and `--host` choose where; if the port is in use, the next free one is taken. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { askedPort } from '../build/asked-port.ts';
import { basePath, outputFolder } from '../build/settings.ts';
import { serve } from './serve.ts';

/** Returns the base path that a built site was made for, by a link on its home page, so that it need not be given again. */
function builtBase(folder: string): string | undefined {
  const home = path.join(folder, 'index.html');
  const [, address] = (existsSync(home) && /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(home, 'utf8'))) || [];
  return address === undefined ? undefined : new URL(address).pathname;
}

const folder = outputFolder();
const shown = path.relative('', folder) || folder;
if (existsSync(folder)) {
  const { url } = await serve({
    folder,
    base: builtBase(folder) ?? basePath(),
    port: askedPort() ?? 4321,
    host: process.env['HOST'] ?? '127.0.0.1',
  });
  console.log(`The closing playbook is at ${url}`);
  console.log(`Guides, lines to say, checklists and quizzes; the widgets for other pages are under ${url}widgets/v1/.`);
  console.log(`Open ${url} and type what is happening on a call. Ctrl-C stops.`);
} else {
  console.error(`There is no folder ${shown} to serve: build first.`);
  process.exitCode = 1;
}
