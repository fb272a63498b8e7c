/** The built site on real servers, by the settings that its build made; and in the browser without any. */
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from '../browser/find-chromium.ts';

export default defineConfig({
  testDir: '.',
  outputDir: '../../.cache/hosting/results',
  globalSetup: './servers/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  reporter: [['list'], ['json', { outputFile: '../../.cache/tests/hosting.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: findChromium(), args: chromiumArguments() },
    permissions: ['clipboard-read', 'clipboard-write'],
  },
});
