import { memoryOf, placeOf, reportName } from './packs.mjs'

const file = process.env.FYRARUM_MUTATION

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'build/mutation/vitest.config.ts', related: false, pool: 'threads' },
  mutate: [placeOf(file).path],
  ignorePatterns: ['/out', '/docs', '/tests/e2e', '/test-results', '/.ci'],
  // What is worked out once when a file is loaded is left to the tests: each such mutant would need the whole house anew.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: memoryOf(file),
  tempDirName: memoryOf(file).replace(/\.json$/, ''),
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: `out/mutation/${reportName(file)}` },
  concurrency: Number(process.env.FYRARUM_MUTATION_RUNNERS ?? 2),
  timeoutMS: 60_000,
  disableTypeChecks: false,
}
