/**
 * What Vitest runs: `--project unit`, `--project unit-kit`, `--project unit-vite` and `--project packages` in Node, `--project widgets` in a
 * real browser.
 *
 * With `--mode shipped` the widgets' tests take the elements from `widgets/dist/` instead of the sources: what is proven then is what
 * people load. It takes a build, and so do the course packages.
 */
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';
import { kitSettings } from '../widgets/build/settings.ts';
import { chromiumArguments, findChromium } from './browser/find-chromium.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const inTests = (file: string) => fileURLToPath(new URL(file, import.meta.url));

// Tests tell what is right, not what is fast: a busy machine gets its time.
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };

/** Tests that share no state: a worker for each file would only cost its start. */
const inNode = { environment: 'node', isolate: false, ...patience } as const;

/**
 * Node loads the modules itself, as it does in the commands of the playbook. Vite's own loader looks every import up again wherever it is
 * used, which took a tenth of the tests' time.
 */
const asNodeDoes = { experimental: { viteModuleRunner: false } };

/** Tests of modules with `import.meta.glob` or `import.meta.env`, which only Vite has. */
const ofVite = ['src/owners/guide.test.ts', 'src/playbook/suggestion.test.ts'];

/** Tests of the kit's modules that need no page. In Node they take a tenth of the time, and one that needs a page fails there. */
const withoutPage = [
  'widgets/{frame,state}/*.test.ts',
  'widgets/search/!(slices).test.ts',
  'widgets/tracking/!(local-backup).test.ts',
  'widgets/{practice,quiz}/{attempt,draw,score}.test.ts',
  'widgets/phrase-picker/results.test.ts',
  'widgets/content/{check,own-wording}.test.ts',
  'widgets/build/*.test.ts',
];

export default defineConfig(({ mode }) => ({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          ...inNode,
          ...asNodeDoes,
          exclude: [...configDefaults.exclude, ...ofVite],
          include: [
            'content/**/*.test.ts',
            'src/**/*.test.ts',
            'test/bench/**/*.test.ts',
            'test/courses/simulation/**/*.test.ts',
            'test/hostile/**/*.test.ts',
            'test/lint/**/*.test.ts',
            'test/run/**/*.test.ts',
            'test/scan/**/*.test.ts',
          ],
        },
      },
      {
        root,
        test: { name: 'unit-kit', ...inNode, ...asNodeDoes, include: withoutPage, setupFiles: [inTests('widgets/setup-in-node.ts')] },
      },
      { root, test: { name: 'unit-vite', ...inNode, include: ofVite } },
      { root, test: { name: 'packages', ...inNode, ...asNodeDoes, include: ['test/courses/packages/**/*.test.ts'] } },
      {
        ...kitSettings(),
        plugins: [...(kitSettings().plugins ?? []), ...(mode === 'shipped' ? [elementsAsShipped()] : [])],
        root,
        test: {
          name: 'widgets',
          ...patience,
          expect: { poll: { timeout: 15_000 } },
          // A busy machine can still break a connection. What passes only at the second attempt is told by name at the end of `npm test`.
          retry: 1,
          include: ['widgets/**/*.test.ts'],
          exclude: ['widgets/dist/**', 'widgets/build/**', 'widgets/node_modules/**', ...withoutPage],
          setupFiles: [inTests('widgets/setup.ts')],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findChromium(), args: chromiumArguments() } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
}));

/** The tests of a whole element: `<widget>.test.ts` and `<widget>.<topic>.test.ts`. Others beside them exchange parts of the sources. */
const ofAnElement = /\/widgets\/([a-z-]+)\/\1(?:\.[a-z-]+)?\.test\.ts$/;

/** Puts the built file in the place of an element's entry. */
function elementsAsShipped(): Plugin {
  return {
    name: 'closing-playbook-shipped',
    enforce: 'pre',
    resolveId(id, importer = '') {
      const [, name] = /\/entry\/([a-z-]+)\.ts$/.exec(id) ?? [];
      return name && ofAnElement.test(importer) ? `${root}widgets/dist/${name}.js` : undefined;
    },
  };
}
