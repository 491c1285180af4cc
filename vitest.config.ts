import { defineConfig } from 'vitest/config';

// One project per tier, so that `vitest --project unit` is the inner loop and nothing slow hides in it.
export default defineConfig({
  test: {
    // Vitest leaves one core idle by default; on two that is half of the machine.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/infra/**/*.test.ts'],
          // Generous everywhere: a busy machine is slow, and a property test that is cut short spoils the next one.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'conformance',
          include: ['test/conformance/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'local',
          include: ['test/local/**/*.test.ts'],
          testTimeout: 480_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
