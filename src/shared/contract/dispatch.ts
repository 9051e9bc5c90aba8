import { toProblems } from '../problems'
import { AppError, type Failure, type Result } from '../result'
import type { Endpoint, Endpoints } from './define'

export interface Dispatcher {
  /** Answers one request. Never throws: whatever happens becomes a `Result`. */
  (name: string, input: unknown): Promise<Result<unknown>>
}

export interface DispatcherParts<C extends Endpoints> {
  readonly contract: C
  readonly handlers: { readonly [N in keyof C]: (context: never, input: never) => unknown }
  /** Gives the call what its kind may have (a read handle, a transaction, nothing) and runs it. */
  readonly run: (name: keyof C & string, endpoint: Endpoint, call: (context: unknown) => unknown) => unknown
  /** Turns what is not an AppError into a failure that tells nothing of the case. */
  readonly explain: (error: unknown, name: string) => Failure
  /** Also parse what handlers answer; on in tests and development. */
  readonly checkOutput: boolean
}

/** Makes the one gate through which every request passes: look up, parse strictly, run, answer. */
export function dispatcher<C extends Endpoints>(parts: DispatcherParts<C>): Dispatcher {
  return async (name, input) => {
    try {
      const endpoint = Object.hasOwn(parts.contract, name) ? parts.contract[name] : undefined
      const handler = parts.handlers[name] as ((context: unknown, input: unknown) => unknown) | undefined
      if (!endpoint || !handler) throw new AppError({ code: 'not-found' })
      const parsed = endpoint.input.safeParse(input, { reportInput: true })
      if (!parsed.success) throw new AppError({ code: 'invalid-input', fields: toProblems(parsed.error.issues) })
      const value = await parts.run(name, endpoint, (context) => handler(context, parsed.data))
      return { ok: true, value: parts.checkOutput ? endpoint.output.parse(value) : value }
    } catch (error) {
      return { ok: false, error: error instanceof AppError ? error.failure : parts.explain(error, name) }
    }
  }
}
