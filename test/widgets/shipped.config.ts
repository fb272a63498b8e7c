/** The widgets' own tests once more, against the files that are shipped: `widgets/dist/` in place of the sources. */
import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vitest/config';
import sources from './vitest.config.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const entry = /\/entry\/([a-z-]+)\.ts$/;

export default mergeConfig(
  defineConfig({
    plugins: [
      {
        name: 'closing-playbook-shipped',
        enforce: 'pre',
        resolveId(id, importer) {
          const name = importer?.endsWith('.test.ts') && entry.exec(id)?.[1];
          return name ? `${root}widgets/dist/${name}.js` : undefined;
        },
      },
    ],
  }),
  {
    ...sources,
    test: {
      ...sources.test,
      name: 'widgets as shipped',
      include: ['checklist', 'phrase-picker', 'quiz'].map((name) => `widgets/${name}/${name}{,.*}.test.ts`),
    },
  },
);
