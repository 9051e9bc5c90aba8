import { memoryOf, placeOf, reportName } from './packs.mjs'

/** Files that are asked of the same tests. */
const files = process.env.FYRARUM_MUTATION.split(',')
const [file] = files
/** Only these places in it, when what is open is tried again; what is remembered of whole runs is then left alone. */
const places = process.env.FYRARUM_MUTATION_PLACES

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'build/mutation/vitest.config.ts', related: false, pool: 'threads' },
  mutate: places ? JSON.parse(places) : files.map((one) => placeOf(one).path),
  ignorePatterns: ['/out', '/docs', '/src/renderer', '/tests/{e2e,faults,guide,speed}', '/test-results', '/.ci'],
  // What is worked out once when a file is loaded is left to the tests: each such mutant would need the whole house anew.
  ignoreStatic: true,
  incremental: !places,
  incrementalFile: memoryOf(file),
  tempDirName: memoryOf(file).replace(/\.json$/, ''),
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: `out/mutation/${reportName(file)}` },
  concurrency: Number(process.env.FYRARUM_MUTATION_RUNNERS ?? 2),
  timeoutMS: 180_000,
  disableTypeChecks: false,
}
