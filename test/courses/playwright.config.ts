/** Courses against learning management systems: a strict one of our own, scorm-again, and a learning record store. */
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from '../browser/find-chromium.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../../.cache/courses/results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 45_000,
  reporter: [['list'], ['json', { outputFile: '../../.cache/tests/courses.json' }], ['./answers-reporter.ts']],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: findChromium(), args: chromiumArguments() },
  },
});
