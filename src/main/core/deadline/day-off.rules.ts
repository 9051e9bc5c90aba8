import { dayOffName, workingDayBefore } from '../../../shared/calendar/working-days'
import type { DayOff } from '../../../shared/deadline/deadline.contract'

/** What a due day is when nobody works on it, and the last working day before. A deadline is shown as it is, and never moved. */
export function dayOffOf(due: string): DayOff | null {
  const what = dayOffName(due)
  return what === undefined ? null : { what, workingDayBefore: workingDayBefore(due) }
}
