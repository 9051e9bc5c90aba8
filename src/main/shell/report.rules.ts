/** What may stand in the technical log: codes out of the program's own text, and numbers. */
export type Facts = Readonly<Record<string, string | number>>

/** The kinds of error there are; an error can bear any name, and a name can hold anything. */
const kinds: ReadonlySet<string> = new Set([
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
])

/** The circumstances that are told of, and the form each has; whatever else comes along is left out. */
const forms: Readonly<Record<string, (value: string) => boolean>> = {
  kind: (value) => kinds.has(value) || value === 'other',
  endpoint: (value) => /^[a-z]{1,20}(\.[A-Za-z]{1,30})?$/.test(value),
  reference: (value) => /^[0-9a-f]{8}$/.test(value),
  reason: (value) => /^[a-z-]{1,30}$/.test(value),
  cause: (value) => /^[a-z-]{1,30}$/.test(value),
  job: (value) => /^[a-z-]{1,30}$/.test(value),
  step: (value) => /^[a-z0-9-]{1,40}$/.test(value),
  code: (value) => /^[a-z-]{1,30}$/.test(value),
}

/** What is counted and measured. */
const numbers: ReadonlySet<string> = new Set(['bytes', 'count', 'ms', 'pages', 'rows'])

/** The facts that may be written down: no word a person has typed passes. */
export const tellable = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts)
      .map(([name, value]): [string, string | number] => [
        name,
        name === 'kind' && !kinds.has(String(value)) ? 'other' : value,
      ])
      .filter(([name, value]) => (typeof value === 'number' ? numbers.has(name) : isCode(name, value))),
  )

const isCode = (name: string, value: string): boolean => Object.hasOwn(forms, name) && (forms[name]?.(value) ?? false)

/** An event's code; nothing else is an event. */
export const isEvent = (event: string): boolean => /^[a-z-]{1,30}$/.test(event)
