/** The kinds of error there are; an error can bear any name, and a name can hold anything. */
export const errorKinds = [
  'AggregateError',
  'AppError',
  'Error',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SqliteError',
  'SyntaxError',
  'TypeError',
  'URIError',
  'ZodError',
  'other',
] as const

/** What kind of error something thrown is; its own name for itself is never taken as it stands. */
export const kindOf = (thrown: unknown): (typeof errorKinds)[number] =>
  errorKinds.find((kind) => thrown instanceof Error && kind === thrown.name) ?? 'other'
