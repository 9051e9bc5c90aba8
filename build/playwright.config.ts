import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '../tests/e2e',
  outputDir: '../out/e2e',
  // One computer, one house at a time.
  workers: 1,
  timeout: 240_000,
  // A burdened machine may be too slow once; a test that needed its second try is named in the summary.
  retries: process.env['CI'] ? 1 : 0,
  expect: { timeout: 10_000 },
  reporter: [['list']],
})
