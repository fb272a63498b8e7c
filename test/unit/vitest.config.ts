import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['content/**/*.test.ts', 'src/**/*.test.ts', 'test/bench/**/*.test.ts', 'test/run/**/*.test.ts'],
    environment: 'node',
    // Tests tell what is right, not what is fast: a busy machine gets its time.
    testTimeout: 60_000,
    // The tests share no state; a worker for each file would only cost its start.
    isolate: false,
  },
});
