import { stat } from 'node:fs/promises'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import everything from '../vitest.config'
import { packOf } from './packs.mjs'

/** Units before those that found a house: most changes fall to the first test that sees them. */
class SmallestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const weigh = async (file: TestSpecification) => ({
      file,
      weight: (file.moduleId.includes('/src/') ? 0 : 1e6) + (await stat(file.moduleId)).size,
    })
    const weighed = await Promise.all(files.map(weigh))
    return weighed.sort((a, b) => a.weight - b.weight).map(({ file }) => file)
  }
}

export default defineConfig({
  ...everything,
  test: {
    ...everything.test,
    include: packOf(process.env['FYRARUM_MUTATION']).tests,
    sequence: { sequencer: SmallestFirst },
    retry: 0,
  },
})
