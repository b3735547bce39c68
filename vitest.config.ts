import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Only a test that hangs takes as long.
    testTimeout: 120_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'build/tests.json' },
  },
});
