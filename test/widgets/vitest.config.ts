/** The widgets' tests stand beside what they test, in `widgets/`, and run in a real browser. */
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { kitSettings } from '../../widgets/build/settings.ts';
import { chromiumArguments, findChromium } from '../browser/find-chromium.ts';

export default defineConfig({
  ...kitSettings(),
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    name: 'widgets',
    // Tests tell what is right, not what is fast: a busy machine gets its time.
    testTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    // What passes only at the second attempt is told by name at the end of `npm test`.
    retry: 1,
    include: ['widgets/**/*.test.ts'],
    exclude: ['widgets/dist/**', 'widgets/build/**', 'widgets/node_modules/**'],
    setupFiles: [fileURLToPath(new URL('setup.ts', import.meta.url))],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath: findChromium(), args: chromiumArguments() } }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
