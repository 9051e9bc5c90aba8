import type { DeadlineRule, Length } from '../../../shared/deadline/rule'
import type { Profile } from '../../../shared/profile/profile.contract'
import { addDays, addMonths, daysBetween } from '../calendar'

type Settings = Profile['deadlines']

/** The last day of a deadline that began on a day, at a clock when that is known. Strict calendar days: no weekend moves it. */
export function dueOf(length: Length, start: string, clock: string | null, settings: Settings): string {
  switch (length.unit) {
    case 'days':
      return addDays(start, length.count)
    case 'months':
      return addMonths(start, length.count)
    case 'years':
      return addMonths(start, length.count * 12)
    case 'profile':
      return addDays(start, settings[length.goal])
    case 'same-day':
      return length.orNext && clock !== null && clock > settings.lateHour ? addDays(start, 1) : start
    case 'elsewhere':
      return start
  }
}

/** How many days before the last one each warning comes. An extension moves the warnings with the last day. */
export const warnDaysBefore = (rule: DeadlineRule, start: string, firstDue: string): number[] =>
  rule.warnings.map((warning) =>
    'after' in warning
      ? Math.max(0, daysBetween(start, firstDue) - warning.after)
      : 'left' in warning
        ? warning.left
        : 0,
  )

/** When a child is followed up after the interview: T10, by the verksamhetsprofil. */
export const followUpDays = (interviewDay: string, settings: Pick<Settings, 'followUp'>): string[] =>
  settings.followUp.map(({ unit, count }) =>
    unit === 'days' ? addDays(interviewDay, count) : addMonths(interviewDay, count),
  )
