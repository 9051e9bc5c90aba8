import type { z } from 'zod'
import type { FieldProblem } from './result'

type Issue = z.core.$ZodIssue

/** What schemas found wrong, as field problems with codes of our own instead of the library's sentences. */
export function toProblems(issues: readonly Issue[]): FieldProblem[] {
  return issues.flatMap((issue): FieldProblem | FieldProblem[] => {
    const path = issue.path.filter((step) => typeof step !== 'symbol')
    switch (issue.code) {
      case 'too_big':
        return { path, code: issue.origin === 'array' ? 'too-many' : 'too-long', value: Number(issue.maximum) }
      case 'too_small':
        return issue.origin === 'string' && Number(issue.minimum) <= 1
          ? { path, code: 'required' }
          : { path, code: issue.origin === 'array' ? 'too-few' : 'too-small', value: Number(issue.minimum) }
      case 'invalid_type':
        return { path, code: issue.input === undefined || issue.input === null ? 'required' : 'wrong-kind' }
      case 'invalid_value':
        return { path, code: issue.input === undefined || issue.input === '' ? 'required' : 'not-a-choice' }
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({ path: [...path, key], code: 'unknown-field' }))
      case 'custom':
        return { path, code: issue.message }
      default:
        return { path, code: 'wrong-form' }
    }
  })
}
