import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { chromium } from 'playwright';
import sirv from 'sirv';
import type { PhrasesFile } from '../../../content/schema/published.ts';
import { chromiumArguments, findChromium } from '../../browser/find-chromium.ts';
import { firstOfThree, type Engine } from './engine.ts';

/** The part of Pagefind's browser module that is used here. */
interface PagefindModule {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** More are not looked at, and each costs a request. */
const mostResults = 10;

/** Pagefind with its own settings, a record for each line, asked in a browser: it runs nowhere else. */
export async function pagefindAsItComes(file: PhrasesFile): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  const label = new Map(file.situations.map((entry) => [entry.id, entry.label]));
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  for (const { id, text, situations } of file.phrases)
    await index.addCustomRecord({
      url: `/phrases/#${id}`,
      content: text,
      language: file.language,
      meta: { title: situations.map((each) => label.get(each)).join(', ') },
    });
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();

  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html' }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const loaded = await page.evaluateHandle(async () => {
    const address = '/pagefind/pagefind.js';
    const module = (await import(address)) as PagefindModule;
    await module.init();
    return module;
  });
  const lines = new Map(file.phrases.map((line) => [line.id, line]));
  return {
    name: 'Pagefind, as it comes',
    async find(query) {
      const addresses = await loaded.evaluate(
        async (module, { query, most }) => {
          const { results } = await module.search(query);
          return Promise.all(results.slice(0, most).map(async (result) => (await result.data()).url));
        },
        { query, most: mostResults },
      );
      const found = addresses.flatMap((address) => lines.get(address.slice(address.indexOf('#') + 1)) ?? []);
      return { lines: found, three: firstOfThree(found) };
    },
    async close() {
      await browser.close();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}
