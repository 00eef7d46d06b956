import path from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': path.resolve(import.meta.dirname) };

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          // Both cores: the tests of a file share its process and nothing else.
          maxWorkers: 2,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/http/**', 'tests/flows/**', 'tests/scanner/**'],
          testTimeout: 20_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'http',
          include: ['tests/http/**/*.test.ts'],
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Each file has its own server and data; two keep two cores busy.
          maxWorkers: 2,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'scanner',
          include: ['tests/scanner/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'flows',
          include: ['tests/flows/**/*.test.ts'],
          // A browser that stumbles once on a busy machine is tried again, and the report says so.
          retry: 1,
          // A busy machine is slow, not wrong.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
