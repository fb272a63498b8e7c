/** H5P's runtime for pages without a server of H5P's: h5p-standalone. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Pages } from '../../hosts/servers.ts';

/** Not among the project's own packages: it asks for another package manager than npm when it is installed. */
const runtime = 'h5p-standalone@3.8.2';
const place = path.resolve('.cache/bench/h5p');
const player = path.join(place, 'node_modules/h5p-standalone/dist');

/** Puts every file of a folder on a server, under a path. */
export function putFolder(pages: Pages, folder: string, under: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const address = path.relative(folder, file).split(path.sep).join('/');
    pages.put(`${under}/${address}`, { body: readFileSync(file) });
  }
}

/** Puts the runtime under `player/`. It is fetched from npm, once. */
export function putPlayer(pages: Pages): void {
  if (!existsSync(player)) {
    execFileSync('npm', ['install', '--prefix', place, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', runtime], {
      stdio: 'inherit',
    });
  }
  putFolder(pages, player, 'player');
}

/**
 * @param content the path of the content's folder on the server
 * @returns the address of a page that shows it; the player must be on the server too
 */
export function putH5pPage(pages: Pages, content: string): string {
  const options = { h5pJsonPath: `/${content}`, frameJs: '/player/frame.bundle.js', frameCss: '/player/styles/h5p.css' };
  return pages.put(
    `h5p-${content}.html`,
    `<!doctype html><html lang="en"><title>H5P</title><link rel="stylesheet" href="/player/styles/h5p.css"><div id="place"></div>
    <script>performance.mark('script')</script>
    <script src="/player/main.bundle.js"></script>
    <script>new H5PStandalone.H5P(document.getElementById('place'), ${JSON.stringify(options)})</script></html>`,
  );
}
