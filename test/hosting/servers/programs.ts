/** Finds real servers for the tests: the machine's, otherwise Debian's. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { unpack, unpacked } from '../../debian/packages.ts';

/** The packages of the servers; `apache2-bin` is Apache without the service. */
const packages = ['nginx', 'libnginx-mod-http-brotli-static', 'apache2-bin', 'wrk'];

const places = {
  nginx: 'usr/sbin/nginx',
  brotliForNginx: 'usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
  apache: 'usr/sbin/apache2',
  apacheModules: 'usr/lib/apache2/modules',
  wrk: 'usr/bin/wrk',
};

export type Program = keyof typeof places;

const whereIs = (program: Program) =>
  [unpacked, '/'].map((folder) => path.join(folder, places[program])).find((place) => existsSync(place));

/** Returns the path of a program or module. Throws an error that says what to do if there is none. */
export function find(program: Program): string {
  const found = whereIs(program);
  if (found) return found;
  throw new Error(
    `There is no ${places[program]}. On Debian: node test/hosting/servers/install.ts; elsewhere install nginx, Apache and wrk.`,
  );
}

/** Downloads missing packages. Throws an error that says what to do if that fails. */
export function install(): void {
  const programs = Object.keys(places) as Program[];
  if (!programs.every(whereIs)) unpack(packages);
  programs.forEach(find);
}
