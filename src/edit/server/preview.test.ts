import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { previewWith } from './preview.ts';

test('whoever looks at a line comes to its place on the page, also where the site has to be started first', async () => {
  const code = "setTimeout(() => console.log('Local http://localhost:4321/'), 50); setInterval(() => 0, 1000)";
  const preview = previewWith({}, () => spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'pipe'] }));
  onTestFinished(() => preview.stop());
  const waiting = preview.show('/phrases/support/', 'line-1');
  expect(waiting.status).toBe(503);
  // The same address is asked for again. A place on the page is no part of it, with which a browser would take itself to be there.
  expect(String(waiting.body)).toContain('<meta http-equiv="refresh" content="2">');
  await vi.waitFor(() => expect(preview.show('/phrases/support/', 'line-1').status).toBe(303));
  expect(preview.show('/phrases/support/', 'line-1').headers?.['location']).toBe('http://localhost:4321/phrases/support/#line-1');
  expect(preview.show('/guides/').headers?.['location']).toBe('http://localhost:4321/guides/');
});

test('a site that cannot be started is told, and is tried again when somebody looks the next time', async () => {
  const preview = previewWith({}, () => spawn(path.join(tmpdir(), 'no-such-program'), { stdio: ['ignore', 'pipe', 'pipe'] }));
  expect(preview.show('/').status).toBe(503);
  await vi.waitFor(() => expect(preview.show('/')).toMatchObject({ status: 500, body: expect.stringContaining('ENOENT') as string }));
  expect(preview.show('/').status).toBe(503);
});
