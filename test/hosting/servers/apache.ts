import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { find } from './programs.ts';
import { freePort, start, type RunningServer } from './running.ts';

/** The modules that Debian enables by default, and those that the settings need. */
const modules = [
  'mpm_event',
  'authz_core',
  'mime',
  'dir',
  'alias',
  'autoindex',
  'negotiation',
  'setenvif',
  'headers',
  'rewrite',
  'deflate',
  'filter',
];

/** Debian's default settings that could interfere. */
const debian = `AddType application/x-gzip .gz .tgz
AddLanguage br .br
AddOutputFilterByType DEFLATE text/html text/plain text/xml text/css text/javascript application/javascript`;

/**
 * Serves a built site by Apache with the build's settings only.
 *
 * @param how `server`: with `hosting/apache.conf`; `folder`: with `.htaccess` only
 */
export async function startApache(work: string, site: string, base: string, how: 'server' | 'folder'): Promise<RunningServer> {
  const port = await freePort();
  const folder = path.resolve(site);
  const alias = base === '/' ? `DocumentRoot "${folder}"` : `DocumentRoot "${work}"\nAlias "${base.slice(0, -1)}" "${folder}"`;
  const byFolder = `${alias}
<Directory "${folder}">
  Require all granted
  Options Indexes FollowSymLinks
  AllowOverride FileInfo Indexes
</Directory>`;
  const byServer = `Define CLOSING_PLAYBOOK ${folder}\n${readFileSync(path.join(site, 'hosting/apache.conf'), 'utf8')}`;
  writeFileSync(
    path.join(work, 'apache.conf'),
    `ServerRoot "${work}"
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${work}/apache.pid
# Not /dev/stderr: Apache opens it by name, and a socket has none.
ErrorLog "| /bin/cat"
TypesConfig /dev/null
LogLevel warn
${process.getuid?.() === 0 ? 'User nobody\nGroup nogroup' : ''}
${modules.map((name) => `LoadModule ${name}_module ${find('apacheModules')}/mod_${name}.so`).join('\n')}
<Directory />
  Require all denied
  AllowOverride None
</Directory>
<FilesMatch "^\\.ht">
  Require all denied
</FilesMatch>
${debian}
${how === 'server' ? byServer : byFolder}
`,
  );
  return start(find('apache'), ['-D', 'FOREGROUND', '-f', path.join(work, 'apache.conf')], `http://127.0.0.1:${port}${base}`);
}
