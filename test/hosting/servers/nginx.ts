import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { find } from './programs.ts';
import { freePort, start, type RunningServer } from './running.ts';

/**
 * Serves a built site by nginx with the build's settings only.
 *
 * @param work a folder for nginx's own files
 * @param site the built site
 * @param more further lines for the `http` block, for example about processes and logs
 */
export async function startNginx(work: string, site: string, base: string, more = ''): Promise<RunningServer> {
  const port = await freePort();
  const web = path.join(work, 'www');
  mkdirSync(path.dirname(path.join(web, base)), { recursive: true });
  symlinkSync(path.resolve(site), path.join(web, base).replace(/\/$/, ''));
  writeFileSync(path.join(work, 'site.conf'), readFileSync(path.join(site, 'hosting/nginx.conf')));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${work}/${name};`).join('\n');
  writeFileSync(
    path.join(work, 'nginx.conf'),
    `load_module ${find('brotliForNginx')};
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${work}/nginx.pid;
error_log stderr warn;
events {}
http {
  access_log off;
  ${temporary}
  ${more}
  server {
    listen 127.0.0.1:${port};
    root ${web};
    include ${work}/site.conf;
  }
}
`,
  );
  return start(find('nginx'), ['-p', work, '-c', path.join(work, 'nginx.conf')], `http://127.0.0.1:${port}${base}`);
}
