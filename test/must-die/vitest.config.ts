// How the copies with one protection taken out are run: a copy that has failed has died, so nothing more of it is tried.
import { defineConfig } from 'vitest/config'
import { fileURLToPath } from 'node:url'

export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 60_000,
    // Each copy loads files of its own; a process for each would only load the runner again.
    isolate: false,
    setupFiles: [fileURLToPath(new URL('first-failure.ts', import.meta.url))],
  },
})
