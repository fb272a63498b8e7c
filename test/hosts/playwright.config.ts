/** The kit as strangers load it: the built files of `widgets/dist/`, in pages of every temper. */
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from '../browser/find-chromium.ts';

export default defineConfig({
  testDir: '.',
  outputDir: '../../.cache/hosts/results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 45_000,
  reporter: [['list'], ['json', { outputFile: '../../.cache/tests/hosts.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: findChromium(), args: chromiumArguments() },
  },
});
