import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The course packages as files. They are read from `dist/`: build first. */
export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  test: {
    include: ['test/courses/packages/**/*.test.ts'],
    environment: 'node',
    // A busy machine gets its time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    isolate: false,
  },
});
