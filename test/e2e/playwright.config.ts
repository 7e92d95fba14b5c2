// End-to-end tests: one Electron at a time (two cores), a picture and a trace of what failed.
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const repo = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: repo('test-results/e2e'),
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  // A real window under load may miss a beat once; twice is a failure. build/test.mjs says how many needed the second try.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: repo('test-results/e2e.json') }]],
  use: { actionTimeout: 15_000, trace: 'off', screenshot: 'only-on-failure' },
})
