import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '../tests/e2e',
  outputDir: '../out/e2e',
  // One computer, one house at a time.
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
})
