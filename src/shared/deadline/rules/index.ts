import type { DeadlineRule } from '../rule'
import { careRules } from './care'
import { elsewhereRules } from './elsewhere'
import { interviewRules } from './interview'
import { municipalRules } from './municipal'

/** The timer table, T1–T15, every version of every rule. */
export const deadlineRules: readonly DeadlineRule[] = [
  ...municipalRules,
  ...careRules,
  ...interviewRules,
  ...elsewhereRules,
]
