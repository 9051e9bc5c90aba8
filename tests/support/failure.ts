import { AppError } from '../../src/shared/result'

/** What a call throws; nothing when it ends well. */
function thrownBy(call: () => unknown): unknown {
  try {
    call()
    return undefined
  } catch (error) {
    return error
  }
}

/** The code of the failure a call ends with; nothing when it ends well, and the error's own words when it is not one of ours. */
export function codeOf(call: () => unknown): string | undefined {
  const error = thrownBy(call)
  if (error === undefined) return undefined
  return error instanceof AppError ? error.failure.code : `not ours: ${String(error)}`
}

/** The failure a call ends with, as the page is told of it, or the error when it is not one of ours; nothing when it ends well. */
export function failureOf(call: () => unknown): unknown {
  const error = thrownBy(call)
  return error instanceof AppError ? error.failure : error
}

/** The first field a call is refused for, or the failure's code where it names none; nothing when it ends well. */
export function refused(call: () => unknown): unknown {
  const error = thrownBy(call)
  return error instanceof AppError ? (error.failure.fields?.[0] ?? error.failure.code) : error
}
