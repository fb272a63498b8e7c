/** What Playwright runs: a project for each suite, by the name of its folder. */
import { defineConfig, type Project } from '@playwright/test';
import { chromiumArguments, findChromium } from './browser/find-chromium.ts';
import type { EngineName } from './engines/engines.ts';

const launchOptions = { executablePath: findChromium(), args: chromiumArguments() };

/** A project of its own for an engine beside the Chromium of now. One worker starts it once, and takes it through file after file. */
const engine = (name: EngineName, settings: Partial<Project> = {}): Project => ({
  name,
  testDir: 'engines',
  dependencies: ['other engines'],
  workers: 1,
  fullyParallel: false,
  ...settings,
});

/** A host name that browsers do not take for this machine's own, and so for no safe place: it is asked over plain http. */
const plainHost = '--host-resolver-rules=MAP intranet.test 127.0.0.1';

/** Pages that copy and paste. */
const clipboard = ['clipboard-read', 'clipboard-write'];

export default defineConfig({
  outputDir: '../.cache/tests/results',
  fullyParallel: true,
  // Five for two processors: tests wait much, most of all those in other engines, which go one by one.
  workers: 5,
  forbidOnly: true,
  // Tests tell what is right, not what is fast: a busy machine gets its time.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  // A busy machine can still break a connection or a browser. What passes only at the second attempt is told by name at the end.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: '../.cache/tests/playwright.json' }], ['./courses/answers-reporter.ts']],
  use: { browserName: 'chromium', launchOptions },
  projects: [
    // The site built once more, for suites that look at it under a base path and in another language; and a few pages of both sites, for
    // what a browser keeps.
    { name: 'further sites', testDir: 'e2e', testMatch: 'further-sites.setup.ts', timeout: 600_000, retries: 0 },
    // Servers to test in, where the machine has none.
    { name: 'servers', testDir: 'hosting/servers', testMatch: 'servers.setup.ts', timeout: 1_800_000, retries: 0 },
    // The other engines, as far as the machine allows.
    { name: 'other engines', testDir: 'engines', testMatch: 'engines.setup.ts', timeout: 1_800_000, retries: 0 },

    // The kit as strangers load it: the built files of `widgets/dist/`, in pages of every temper.
    { name: 'hosts', testDir: 'hosts' },
    // The playbook in frames and tags on other sites: the built site in `dist/`, shown by pages of another origin.
    {
      name: 'embed',
      testDir: 'embed',
      // Playwright hides scroll bars, and with them the loops that they can start.
      use: { launchOptions: { ...launchOptions, ignoreDefaultArgs: ['--hide-scrollbars'] } },
    },
    // Courses against learning management systems: a strict one of our own, scorm-again, and a learning record store.
    { name: 'courses', testDir: 'courses', testMatch: '*.e2e.ts' },
    // The built site on real servers, by the settings that its build made; and in the browser without any.
    { name: 'hosting', testDir: 'hosting', dependencies: ['further sites', 'servers'], use: { permissions: clipboard } },
    // The built site, courses and frames in Firefox and in Safari's engine; in the oldest that they are made for, what matters most.
    engine('firefox'),
    engine('webkit'),
    engine('firefox-115', { grep: /@smoke/ }),
    engine('chromium-109', { grep: /@smoke|@oldest-chromium/ }),
    // The built site, as its readers use it.
    {
      name: 'e2e',
      testDir: 'e2e',
      dependencies: ['further sites'],
      use: { permissions: clipboard, launchOptions: { ...launchOptions, args: [...launchOptions.args, plainHost] } },
    },
  ],
});
