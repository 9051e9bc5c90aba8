import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  assetsInclude: ['**/*.docx'],
  test: {
    include: ['src/**/*.test.ts', 'tests/{core,migrations,check,referee}/**/*.test.ts'],
    pool: 'threads',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
