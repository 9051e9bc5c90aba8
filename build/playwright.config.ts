import { defineConfig } from '@playwright/test'

// All of a run's specs and workers share one demo house, by this name.
process.env['FYRARUM_E2E_RUN'] ??= `${process.pid}-${Date.now()}`

/** They measure time or what the system is asked for: nothing else may run meanwhile. */
const measuring = /(editor|leave|network|power-cut)\.spec\.ts$/

export default defineConfig({
  testDir: '../tests/e2e',
  outputDir: '../out/e2e',
  globalTeardown: '../tests/support/demo.ts',
  timeout: 240_000,
  // A burdened machine may be too slow once; a test that needed its second try is named in the summary.
  retries: process.env['CI'] ? 1 : 0,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  // Which of the two is run is said by npm test, one after the other.
  projects: [
    { name: 'beside', testIgnore: measuring },
    { name: 'alone', testMatch: measuring },
  ],
  workers: 1,
})
