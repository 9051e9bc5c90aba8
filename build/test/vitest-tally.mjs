import { relative } from 'node:path'
import { writeTally } from './tally.mjs'

/** Hands every test's name, how it went, and why it was skipped, to npm test. */
export default class VitestTally {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => {
      const file = relative('.', module.moduleId)
      const broken = module.errors().length > 0 ? [{ name: `${file}: the file itself`, state: 'failed' }] : []
      const own = Array.from(module.children.allTests(), (test) => {
        const { state, note } = test.result()
        // A test that never came to an end did not pass.
        return {
          name: `${file}: ${test.fullName}`,
          state: state === 'pending' ? 'failed' : state,
          isAgain: test.diagnostic()?.flaky === true,
          why: note,
        }
      })
      return [...broken, ...own]
    })
    const stray = unhandledErrors.map((error) => ({ name: `unit: unhandled ${error.message}`, state: 'failed' }))
    writeTally([...tests, ...stray])
  }
}
