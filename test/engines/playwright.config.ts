/** The built site in engines beside the Chromium of now: Firefox, WebKit, and the oldest that it is made for. */
import { defineConfig } from '@playwright/test';
import everything from '../playwright.config.ts';

/** A worker starts its engine once, and takes it through file after file. */
const inOneGo = { testDir: '.', fullyParallel: false } as const;

export default defineConfig({
  ...everything,
  outputDir: '../../.cache/engines/results',
  workers: 2,
  reporter: 'list',
  projects: [
    { name: 'firefox', ...inOneGo },
    { name: 'webkit', ...inOneGo },
    { name: 'firefox-115', ...inOneGo, grep: /@smoke/ },
    { name: 'chromium-109', ...inOneGo, grep: /@smoke/ },
  ],
});
