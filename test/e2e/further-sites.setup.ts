import { test } from '@playwright/test';
import { small, smallElsewhere, writeSmallSite } from '../hosting/offline/builds.ts';
import { buildElsewhere } from './sites.ts';

test.describe.configure({ mode: 'serial' });

test('the content is built once more, for a base path and with a second locale', buildElsewhere);

test('a few pages of the built site and of the second one are sites of their own', async () => {
  await writeSmallSite(small);
  await writeSmallSite(smallElsewhere);
});

// Vite sets it while it builds, and Playwright hands it on to all tests: https://playwright.dev/docs/test-global-setup-teardown
test.afterAll(() => {
  delete process.env['NODE_ENV'];
});
