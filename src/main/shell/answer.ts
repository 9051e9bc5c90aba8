import { randomBytes } from 'node:crypto'
import { kindOf } from '../../shared/about/error-kind'
import { dispatcher } from '../../shared/contract/dispatch'
import type { Result } from '../../shared/result'
import { shellContract } from '../../shared/shell/shell.contract'
import { report } from './report'
import { type Asking, shellHandlers } from './shell.handlers'

/** Answers what a page asks of the shell: input checked by its contract, and nothing of an unforeseen error but a reference to it. */
export const answer = (asking: Asking, name: string, input: unknown): Promise<Result<unknown>> =>
  dispatcher({
    contract: shellContract,
    handlers: shellHandlers,
    checkOutput: false,
    run: (_name, _endpoint, call) => call(asking),
    explain(error) {
      const reference = randomBytes(4).toString('hex')
      report('unexpected', { endpoint: name, kind: kindOf(error), reference })
      return { code: 'internal', reference }
    },
  })(name, input)
