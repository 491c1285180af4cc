import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    name: 'web',
    include: ['test/web/**/*.test.ts'],
    globalSetup: [join(import.meta.dirname, 'setup.ts')],
    // One cloud and one browser for all: files come one after the other.
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
