// End-to-end tests: two specs at a time where each has a screen of its own (two cores, and much of a spec is waiting), else one.
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { hasOwnDisplays } from '../support/display'

const repo = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: repo('test-results/e2e'),
  workers: hasOwnDisplays ? 2 : 1,
  fullyParallel: false,
  forbidOnly: true,
  // A real window under load may miss a beat once; twice is a failure. build/test.mjs says how many needed the second try.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: repo('test-results/e2e.json') }]],
  use: { actionTimeout: 15_000, trace: 'off', screenshot: 'only-on-failure' },
})
