import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  assetsInclude: ['**/*.docx'],
  test: {
    include: ['src/**/*.test.ts', 'tests/{core,migrations,check,referee}/**/*.test.ts'],
    // A process of its own can always be ended; a thread inside native code may not, and then the whole run hangs.
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
