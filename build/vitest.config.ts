// Unit tests and properties: they stand beside their file and run in plain Node (happy-dom where a test asks for it by a docblock).
import { defineConfig } from 'vitest/config'
import { fileURLToPath } from 'node:url'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['{shared,electron,renderer,build,test}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'test/e2e/**', 'test/bench/**'],
    // Two cores: one worker less than the default leaves room for Electron beside it.
    maxWorkers: 2,
    testTimeout: 60_000,
  },
})
