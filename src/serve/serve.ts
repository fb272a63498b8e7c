/** Serves `dist/` as a company's server would, with the real headers and the compressed files. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import sirv from 'sirv';
import { percentDecoded } from '../../content/percent-decoded.ts';
import { basePath, outputFolder } from '../build/settings.ts';
import { mediaType } from '../hosting/media-types.ts';
import { headersFor, hostingRules } from '../hosting/rules.ts';
import { hostingSettings } from '../hosting/settings.ts';
import { builtSite } from '../hosting/site.ts';
import { hiddenFiles } from '../hosting/hosts.ts';

/** Starts serving a built site; resolves once it answers. Port 0 takes any free one. */
export function serve({ folder = outputFolder(), base = basePath(), port = 0, host = '127.0.0.1' } = {}): Promise<{
  server: Server;
  url: string;
}> {
  // This server speaks http, over which browsers must not be told to use https.
  const settings = { ...hostingSettings(), base, httpsOnly: false };
  let known = { built: Number.NaN, rules: [] as ReturnType<typeof hostingRules> };
  const headers = (address: string) => {
    const built = statSync(folder, { throwIfNoEntry: false })?.ctimeMs ?? 0;
    if (built !== known.built) known = { built, rules: hostingRules(builtSite(folder), settings) };
    return headersFor(address, known.rules);
  };
  const files = sirv(folder, {
    // sirv looks at the folder for every request, so that a build that ends meanwhile is served.
    dev: true,
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, file) {
      const address = file.startsWith('/') ? file : `/${file}`;
      // sirv sets the type of the address that was asked for, not of the file that it found there.
      response.setHeader('content-type', mediaType(address.endsWith('/') ? `${address}index.html` : address));
      for (const [name, value] of Object.entries(headers(address))) response.setHeader(name, value);
    },
  });
  const notFound = path.join(folder, '404.html');

  // Frame pages answer even a query that is far too long; with Node's limit of 16 KB it would be refused before.
  const server = createServer({ maxHeaderSize: 256 * 1024 }, (request, response) => {
    // A fixed host is put in front, because the request may be anything: "//[" is no address by itself.
    const { pathname, search } = new URL(`http://localhost${request.url?.startsWith('/') ? request.url : '/'}`);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const missing = () => {
      for (const [name, value] of Object.entries(headers('/404.html'))) response.setHeader(name, value);
      response.writeHead(404, { 'content-type': mediaType('404.html') }).end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    };
    if (!pathname.startsWith(base)) {
      if (pathname === '/' || `${pathname}/` === base) response.writeHead(302, { location: base }).end();
      else missing();
      return;
    }
    const isFolder = !pathname.endsWith('/') && existsSync(path.join(folder, percentDecoded(pathname.slice(base.length)), 'index.html'));
    if (isFolder) {
      // Two slashes at the beginning would name another host.
      response.writeHead(301, { location: `${pathname.replace(/^\/+/, '/')}/${search}` }).end();
      return;
    }
    // Other spellings of the path count, too, in other letters and with slashes at the end: what matters is the file that would be sent.
    const asked = path.posix.normalize(percentDecoded(pathname)).replace(/\/+$/, '');
    if (hiddenFiles.some((file) => asked.toLowerCase() === (base + file).toLowerCase())) {
      missing();
      return;
    }
    request.url = `/${pathname.slice(base.length)}${search}`;
    files(request, response, missing);
  });

  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port > 0) resolve(serve({ folder, base, port: port + 1, host }));
      else reject(error);
    });
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      settings.origin = `http://${host === '0.0.0.0' ? 'localhost' : host}:${taken}`;
      resolve({ server, url: settings.origin + base });
    });
  });
}
