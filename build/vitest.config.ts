// Unit tests and properties: they stand beside their file and run in plain Node (happy-dom where a test asks for it by a docblock).
import { defineConfig } from 'vitest/config'
import { fileURLToPath } from 'node:url'

/** Pure code and what only computes with it: nothing one file does can be seen by the next, so they share what they load. */
const PURE = ['shared/**/*.test.ts', 'renderer/{exporting,registers,sheets}/**/*.test.ts']

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // Two cores: one worker less than the default leaves room for Electron beside it.
    maxWorkers: 2,
    testTimeout: 60_000,
    // A long history made before a test takes as long as a test may, on a busy machine.
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['{electron,renderer,build,test}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', 'test/e2e/**', 'test/bench/**', ...PURE],
        },
      },
    ],
  },
})
