import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** They exchange a module of the runtime, or say what the environment is. */
const onItsOwn = ['src/main/core/database/{network-drive,move-over}.test.ts', 'tests/dist/**/*.test.ts']

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  assetsInclude: ['**/*.docx'],
  resolve: { alias: { '@shared': fileURLToPath(new URL('../src/shared', import.meta.url)) } },
  test: {
    globalSetup: ['tests/support/build-reader.ts'],
    // A process of its own can always be ended; a thread inside native code may not, and then the whole run hangs.
    pool: 'forks',
    // By itself the runner leaves a core to the machine, and on two cores every second one then stands idle.
    maxWorkers: availableParallelism(),
    // A burdened machine may be too slow once; a test that needed its second try is named in the summary.
    retry: process.env['CI'] ? 1 : 0,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['src/**/*.test.ts', 'tests/{core,migrations,check,referee}/**/*.test.ts'],
          exclude: onItsOwn,
          // Starting a process for each of nearly three hundred files, and reading the code anew, took as long as half of what they try.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'on its own', include: onItsOwn } },
    ],
  },
})
