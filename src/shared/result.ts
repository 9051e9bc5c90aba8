/** Everything that can go wrong, as a code: the sentence a person reads is made in the renderer, where the person is. */
export const errorCodes = [
  'invalid-input',
  'not-found',
  'no-key',
  'not-allowed',
  'conflict',
  'locked',
  'wrong-password',
  'device-key-missing',
  'confirm-needed',
  'newer-database',
  'corrupt',
  'no-database',
  'foreign-database',
  'salt-damaged',
  'other-keys',
  'has-left',
  'network-drive',
  'in-use',
  'disk-full',
  'disk-failed',
  'read-only',
  'cancelled',
  'core-stopped',
  'internal',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** One thing wrong with one field: where it stands, what is wrong, and the limit or value the sentence needs. */
export interface FieldProblem {
  readonly path: readonly (string | number)[]
  readonly code: string
  readonly value?: string | number
}

export interface Failure {
  readonly code: ErrorCode
  readonly fields?: readonly FieldProblem[]
  /** Reference to the technical log; carried by `internal`. */
  readonly reference?: string
  /** Which version of the program wrote it; carried by `newer-database` where that can be told. */
  readonly version?: string
  /** How long to wait before the next try, in milliseconds; carried by `wrong-password`. */
  readonly waitMs?: number
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure }

/** Thrown inside a process; only `dispatch` catches it, and only a `Result` crosses between processes. */
export class AppError extends Error {
  readonly failure: Failure
  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.code, options)
    this.name = 'AppError'
    this.failure = failure
  }
}

/** What to tell of something thrown: the failure it carries, or `internal`. */
export const failureOf = (thrown: unknown): Failure =>
  thrown instanceof AppError ? thrown.failure : { code: 'internal' }

/** Throws `invalid-input` for one field. */
export function refuse(path: FieldProblem['path'], code: string, value?: string | number): never {
  throw new AppError({ code: 'invalid-input', fields: [{ path, code, ...(value === undefined ? {} : { value }) }] })
}
