import { defineConfig } from 'vitest/config';

const floor = { branches: 95 };

/** The tests that are quick and the code that most hangs on: what systemd and the gateway make of a unit, and the rules. */
export default defineConfig({
  test: {
    include: [
      'test/{systemd,programs,rules}/**/*.test.ts',
      'test/formats/systemd/{folders,layout,systemd}.test.ts',
      'test/{check,collisions,copies,hosts,proof,secrets,text,vectors}.test.ts',
    ],
    pool: 'threads',
    isolate: false,
    // A mutant may only slow a test down; what hangs is stopped from outside.
    testTimeout: 120_000,
    coverage: {
      include: [
        'src/systemd/**/*.ts',
        'src/programs/**/*.ts',
        'src/rules/**/*.ts',
        'src/collisions.ts',
        'src/hosts.ts',
      ],
      reporter: ['text', 'json-summary', 'json'],
      reportsDirectory: 'build/coverage',
      thresholds: {
        'src/systemd/**': floor,
        'src/programs/**': floor,
        'src/rules/**': floor,
        'src/{collisions,hosts}.ts': floor,
      },
    },
  },
});
