import { afterEach, expect, test, vi } from 'vitest';
import { askedPort } from './asked-port.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  [undefined, undefined],
  ['', undefined],
  ['8080', 8080],
  ['0', 0],
])('PORT %j is port %j', (written, port) => {
  vi.stubEnv('PORT', written);
  expect(askedPort()).toBe(port);
});

test.each(['abc', '8080.5', '-1', '70000', '80 80', '1e3'])('what is no port is told with an example: %j', (written) => {
  vi.stubEnv('PORT', written);
  expect(askedPort).toThrow(`--port (PORT) is "${written}". Write a number up to 65535, like --port 8080`);
});
