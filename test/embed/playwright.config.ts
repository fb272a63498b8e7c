/** The playbook in frames and tags on other sites: the built site in `dist/`, shown by pages of another origin. */
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from '../browser/find-chromium.ts';

export default defineConfig({
  testDir: '.',
  outputDir: '../../.cache/embed/results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  // Tests tell what is right, not what is fast: a busy machine gets its time.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '../../.cache/tests/embed.json' }]],
  use: {
    browserName: 'chromium',
    // Playwright hides scroll bars, and with them the loops that they can start.
    launchOptions: { executablePath: findChromium(), args: chromiumArguments(), ignoreDefaultArgs: ['--hide-scrollbars'] },
  },
});
