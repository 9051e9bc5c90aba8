import { packOf } from './packs.mjs'

const pack = process.env.FYRARUM_MUTATION
const cache = 'node_modules/.cache/fyrarum/mutation'

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'build/mutation/vitest.config.ts', related: false, pool: 'threads' },
  mutate: packOf(pack).mutate,
  ignorePatterns: ['/out', '/docs', '/tests/e2e', '/test-results', '/.ci'],
  // What is worked out once when a file is loaded is left to the tests: each such mutant would need the whole house anew.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: `${cache}/${pack}.json`,
  tempDirName: `${cache}/${pack}`,
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: `out/mutation/${pack}.json` },
  concurrency: Number(process.env.FYRARUM_MUTATION_RUNNERS ?? 2),
  timeoutMS: 30_000,
  disableTypeChecks: false,
}
