import { defineConfig } from '@playwright/test'
import { day } from '../tests/guide/picture'
import { clockEnvironment, shiftTo } from '../tests/support/clock'

// One house for the whole run, as it stands the same morning every time: a picture changes only when the window does.
process.env['FYRARUM_E2E_RUN'] ??= `guide-${process.pid}-${Date.now()}`
Object.assign(process.env, clockEnvironment(shiftTo(day, '08:50')))

export default defineConfig({
  testDir: '../tests/guide',
  outputDir: '../out/guide',
  globalTeardown: '../tests/support/demo.ts',
  timeout: 600_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  workers: 1,
})
