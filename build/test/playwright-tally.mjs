import { relative } from 'node:path'
import { writeTally } from './tally.mjs'

const states = { expected: 'passed', flaky: 'passed', unexpected: 'failed', skipped: 'skipped' }

/** Hands every end-to-end test's name, how it went, and why it was skipped, to npm test. */
export default class PlaywrightTally {
  errors = []

  onBegin(_config, suite) {
    this.suite = suite
  }

  onError(error) {
    this.errors.push({ name: `end-to-end: ${error.message?.split('\n')[0]}`, state: 'failed' })
  }

  onEnd() {
    const tests = (this.suite?.allTests() ?? []).map((test) => {
      const reason = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')
      const name = `${relative('.', test.location.file)}: ${test.titlePath().slice(3).join(' > ')}`
      return {
        name,
        state: states[test.outcome()],
        isAgain: test.outcome() === 'flaky',
        why: test.outcome() === 'skipped' && !reason ? 'it was never reached' : reason?.description,
      }
    })
    writeTally([...tests, ...this.errors])
  }
}
