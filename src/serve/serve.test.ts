import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from './serve.ts';

describe('the server of npm start', () => {
  let running: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'served-'));
    writeFileSync(path.join(folder, 'index.html'), 'the home page');
    writeFileSync(path.join(folder, '404.html'), 'not here');
    writeFileSync(path.join(folder, '_headers'), 'secret settings');
    mkdirSync(path.join(folder, 'guides'));
    writeFileSync(path.join(folder, 'guides/index.html'), 'the guides');
    running = await serve({ folder, base: '/' });
  });
  afterAll(() => void running.server.close());

  /** What is answered to a request line as it stands: `fetch` would mend the address. */
  const ask = (line: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(running.url).port), '127.0.0.1', () =>
        socket.write(`${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
      );
      let answer = '';
      socket.on('data', (part) => (answer += part.toString()));
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });

  it.each(['//[', '//', '/%', '/%00', '/%E0%A4%A', '/..%2f..%2fetc/passwd', '*', '/\\\\x', `/${'a'.repeat(5000)}`])(
    'goes on after a request for %.20s',
    async (address) => {
      expect(await ask(`GET ${address}`)).toMatch(/^HTTP\/1\.1 [1-4]\d\d /);
      expect(await ask('GET /')).toContain('the home page');
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('refuses %s', async (method) => {
    expect(await ask(`${method} /`)).toMatch(/^HTTP\/1\.1 405 [\s\S]*allow: GET, HEAD/i);
  });

  it.each([
    ...['/_headers', '/%5fheaders', '/%5Fheaders', '/guides/../_headers', '/guides/%2e%2e/_headers', '//_headers', '/./_headers'],
    ...[
      '/_headers/',
      '/_headers//',
      '/_headers/.',
      '/_headers%2f',
      '/_HEADERS',
      '/%255fheaders',
      '/_headers%00',
      '/_headers.',
      '/_headers::$DATA',
    ],
  ])('does not hand out settings as %s', async (address) => expect(await ask(`GET ${address}`)).not.toContain('secret settings'));

  it('answers 1,000 made-up request lines, hands nothing out, and redirects nowhere else', { timeout: 60_000 }, async () => {
    const pieces = [
      '/',
      '//',
      '\\',
      '..',
      '.',
      '%2e',
      '%2f',
      '%5c',
      '%00',
      '%',
      '%ff',
      '?',
      '#',
      '@',
      ':',
      '[',
      ']',
      'guides',
      '_headers',
      'a.example',
    ];
    const line = fc
      .array(fc.constantFrom(...pieces, ';', '*', 'http:', 'é', '\u0001'), { maxLength: 8 })
      .map((parts) => `/${parts.join('')}`);
    await fc.assert(
      fc.asyncProperty(line, async (address) => {
        const answer = await ask(`GET ${address}`);
        expect(answer).toMatch(/^HTTP\/1\.1 [1-4]\d\d /);
        expect(answer).not.toContain('secret settings');
        expect(/^location: (.*)$/im.exec(answer)?.[1] ?? '/').toMatch(/^\/(?![/\\])/);
      }),
      { numRuns: 1_000, seed: 4, examples: [['//guides'], ['/\\guides'], ['//guides?//x'], ['///guides']] },
    );
    expect(await ask('GET /')).toContain('the home page');
  });
});
