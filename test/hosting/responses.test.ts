/** The responses of real servers with the build's settings: every header of every file. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { get, type IncomingMessage } from 'node:http';
import { expect, test } from '@playwright/test';
import { mediaType } from '../../src/hosting/media-types.ts';
import { headersFor, type Rule } from '../../src/hosting/rules.ts';
import { hiddenFiles } from '../../src/hosting/hosts.ts';
import { hosted, rulesOf } from './servers/hosted.ts';
import { addressOf } from './servers/served.ts';

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** Sends a request like a browser, without decompressing or following redirections. */
function ask(address: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(address, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', reject);
  });
}

/** Some servers compress by themselves what was built uncompressed. */
function decoded({ headers, body }: Answer): Buffer {
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => statSync(path.join(folder, file)).isFile() && !/\.(?:br|gz)$/.test(file) && !hiddenFiles.some((name) => name === file),
  );
}

const pageOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');

for (const folder of new Set(hosted.map((server) => server.folder)))
  test(`what is compressed in ${path.basename(folder)} holds what it was made from`, () => {
    const compressed = filesOf(folder).filter((file) => existsSync(path.join(folder, `${file}.br`)));
    expect(compressed.length).toBeGreaterThan(300);
    const other = compressed.filter(
      (file) => !brotliDecompressSync(readFileSync(path.join(folder, `${file}.br`))).equals(readFileSync(path.join(folder, file))),
    );
    expect(other).toEqual([]);
  });

for (const server of hosted) {
  test.describe(server.name, () => {
    // In one worker, so that the server starts once.
    test.describe.configure({ mode: 'default' });
    const { folder } = server;
    let site = '';
    test.beforeAll(async () => void (site = await addressOf(server)));
    /** Returns the headers of a response that the rules mention. */
    const ours = ({ headers }: Answer, rules: readonly Rule[]) => {
      const names = [...new Set(rules.flatMap((rule) => Object.keys(rule.headers)))];
      return Object.fromEntries(names.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : [])));
    };

    test('every file has its headers, its media type and its content, compressed as it was built', async () => {
      const files = filesOf(folder);
      const rules = rulesOf(server);
      expect(files.length).toBeGreaterThan(300);
      // A single assertion at the end is much faster than one for each of a thousand files.
      const wrong: string[] = [];
      for (const file of files) {
        const address = pageOf(file);
        const answer = await ask(site + address, { 'accept-encoding': 'gzip, deflate, br' });
        const encoding = answer.headers['content-encoding'];
        if (answer.status !== 200) wrong.push(`${address} is answered with ${answer.status}`);
        if (!isDeepStrictEqual(ours(answer, rules), headersFor(`/${address}`, rules)))
          wrong.push(`${address} has ${JSON.stringify(ours(answer, rules))}`);
        if (answer.headers['content-type'] !== mediaType(file)) wrong.push(`${address} is said to be ${answer.headers['content-type']}`);
        if (encoding && !/accept-encoding/i.test(answer.headers.vary ?? '')) wrong.push(`${address} does not vary`);
        const compressed = path.join(folder, `${file}.br`);
        const isCompressed = existsSync(compressed);
        const isBuilt = isCompressed
          ? answer.body.equals(readFileSync(compressed))
          : decoded(answer).equals(readFileSync(path.join(folder, file)));
        if (!isBuilt) wrong.push(`${address} has other content`);
        if (isCompressed && encoding !== 'br') wrong.push(`${address} is sent as ${encoding}`);
      }
      expect(wrong.slice(0, 20)).toEqual([]);
    });

    test('whoever takes only gzip, or nothing compressed, gets that', async () => {
      for (const file of ['index.html', 'guides/routine-close/index.html', 'widgets/v1/closing-playbook.js', 'search/index.json']) {
        const content = readFileSync(path.join(folder, file));
        const zipped = await ask(site + pageOf(file), { 'accept-encoding': 'gzip' });
        expect(zipped.headers['content-encoding']).toBe('gzip');
        expect(zipped.headers.vary).toMatch(/accept-encoding/i);
        expect(gunzipSync(zipped.body).equals(content)).toBe(true);
        const plain = await ask(site + pageOf(file), { 'accept-encoding': 'identity' });
        expect(plain.headers['content-encoding']).toBeUndefined();
        expect(plain.headers['content-type']).toBe(mediaType(file));
        expect(plain.body.equals(content)).toBe(true);
      }
    });

    test('what a browser has already is not sent again', async () => {
      for (const address of ['guides/routine-close/', 'search/index.json']) {
        const first = await ask(site + address, { 'accept-encoding': 'br' });
        expect(first.headers.etag).toMatch(/"/);
        const second = await ask(site + address, { 'accept-encoding': 'br', 'if-none-match': first.headers.etag ?? '' });
        expect(second.status).toBe(304);
        expect(second.body.length).toBe(0);
      }
    });

    test('the 404 page stands for what is not there, wherever that would have been, and is not kept', async () => {
      const page = readFileSync(path.join(folder, '404.html'));
      const rules = rulesOf(server);
      for (const address of ['nothing', 'nothing/here/', '_astro/gone.js', 'widgets/v1/gone.js', 'embed/nothing/', 'api/', 'widgets/']) {
        const answer = await ask(site + address, { 'accept-encoding': 'identity' });
        expect(answer.status, address).toBe(404);
        expect(answer.body.equals(page), address).toBe(true);
        expect(answer.headers['content-type'], address).toBe(mediaType('404.html'));
        expect(ours(answer, rules), address).toEqual(headersFor('/404.html', rules));
      }
    });

    test('what the service worker asks for, with a query of its own, is answered as without', async () => {
      for (const file of ['index.html', 'guides/routine-close/index.html', 'line-filters.css', 'search/index.json']) {
        const [asked, plain] = await Promise.all(
          [`?__WB_REVISION__=${'0'.repeat(16)}`, ''].map((query) => ask(site + pageOf(file) + query, { 'accept-encoding': 'br' })),
        );
        expect(asked?.status, file).toBe(200);
        expect(asked?.body.equals(plain?.body ?? Buffer.of()), file).toBe(true);
        for (const name of ['content-encoding', 'content-type', 'cache-control'])
          expect(asked?.headers[name], `${file}: ${name}`).toBe(plain?.headers[name]);
      }
    });

    test('settings for servers are not handed out', async () => {
      for (const file of hiddenFiles) {
        const { status, body } = await ask(site + file);
        expect([403, 404], file).toContain(status);
        expect(body.toString(), file).not.toContain('frame-ancestors');
      }
    });

    test('an address without its last slash leads to the page, under the base path too', async () => {
      const { status, headers } = await ask(`${site}guides/routine-close`);
      expect(status).toBe(301);
      expect(new URL(headers.location ?? '', site).href).toBe(`${site}guides/routine-close/`);
      if (server.base === '/') return;
      const root = await ask(site.slice(0, -1));
      expect(root.status).toBe(301);
      expect(new URL(root.headers.location ?? '', site).href).toBe(site);
    });

    if (server.by === 'nginx')
      test('a redirection names no host and no port, whatever the request says, and has the headers of every answer', async () => {
        for (const address of [site.slice(0, server.base === '/' ? undefined : -1), `${site}guides`, `${site}guides/routine-close`]) {
          const answer = await ask(address, { host: 'elsewhere.example:99' });
          if (answer.status === 200) continue;
          expect(answer.status, address).toBe(301);
          expect(answer.headers.location, address).toBe(`${new URL(address).pathname}/`);
          expect(ours(answer, rulesOf(server)), address).toEqual(headersFor('/', rulesOf(server)));
        }
      });
  });
}
