import { relative } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import everything from '../vitest.config'
import { placeOf } from './packs.mjs'

const { tests } = placeOf(process.env['FYRARUM_MUTATION']?.split(',')[0] ?? '') as { tests: string[] }

/** In the order the table names them. */
class AsNamed extends BaseSequencer {
  override sort(files: TestSpecification[]) {
    const placeOfFile = ({ moduleId }: TestSpecification) =>
      tests.indexOf(relative(everything.root ?? '', moduleId).replaceAll('\\', '/'))
    return Promise.resolve(files.toSorted((a, b) => placeOfFile(a) - placeOfFile(b)))
  }
}

/** The same but for how the files are parted: a change is asked of a few. */
const { projects: _, ...common } = everything.test ?? {}

export default defineConfig({
  ...everything,
  test: {
    ...common,
    include: tests,
    // Every change begins anew: read in one piece these take a third of the time.
    deps: { optimizer: { ssr: { enabled: true, include: ['kysely', 'kysely/migration', 'zod'] } } },
    // No test that is asked reads a document from outside.
    globalSetup: [],
    sequence: { sequencer: AsNamed },
    retry: 0,
    // On a burdened machine a test that was merely slow must not be taken for one that noticed.
    testTimeout: 0,
    hookTimeout: 0,
  },
})
