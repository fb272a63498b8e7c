import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['content/**/*.test.ts', 'src/**/*.test.ts', 'test/bench/**/*.test.ts'],
    environment: 'node',
    // The tests share no state; a worker for each file would only cost its start.
    isolate: false,
  },
});
