import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from '../browser/find-chromium.ts';

export default defineConfig({
  testDir: '.',
  outputDir: '../../.cache/e2e',
  globalSetup: './sites.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  reporter: [['list'], ['json', { outputFile: '../../.cache/tests/e2e.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: findChromium(), args: chromiumArguments() },
    permissions: ['clipboard-read', 'clipboard-write'],
  },
});
