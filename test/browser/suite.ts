/** What the suites that drive a browser through Playwright have in common. */
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './find-chromium.ts';

/**
 * @param name the suite's name: its report is `.cache/tests/<name>.json`, and what its tests write stands in `.cache/<name>/results/`
 * @param settings what this suite has of its own
 */
export function suite(
  name: string,
  { reporter, use, ...settings }: PlaywrightTestConfig & { reporter?: [string][] } = {},
): PlaywrightTestConfig {
  return defineConfig({
    testDir: '.',
    outputDir: `../../.cache/${name}/results`,
    fullyParallel: true,
    // One more than the processors that it is made for: tests wait as well.
    workers: 3,
    forbidOnly: true,
    // Tests tell what is right, not what is fast: a busy machine gets its time.
    timeout: 120_000,
    expect: { timeout: 30_000 },
    // A busy machine can still break a connection or a browser. What passes only at the second attempt is told by name at the end.
    retries: 1,
    reporter: [['list'], ['json', { outputFile: `../../.cache/tests/${name}.json` }], ...(reporter ?? [])],
    ...settings,
    use: {
      browserName: 'chromium',
      ...use,
      launchOptions: { executablePath: findChromium(), args: chromiumArguments(), ...use?.launchOptions },
    },
  });
}
