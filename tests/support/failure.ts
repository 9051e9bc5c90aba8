import { AppError } from '../../src/shared/result'

/** The code of the failure a call ends with; nothing when it ends well, and the error's own words when it is not one of ours. */
export function codeOf(call: () => unknown): string | undefined {
  try {
    call()
    return undefined
  } catch (error) {
    return error instanceof AppError ? error.failure.code : `not ours: ${String(error)}`
  }
}
