import type { DayOff } from '@shared/deadline/deadline.contract'
import { lateness, longDay, nearDay } from '../lib/dates'
import { layout } from '../ui/layout'

interface DueDayProps {
  readonly due: string
  readonly daysLeft: number
  readonly dayOff: DayOff | null
  readonly isRunning: boolean
}

const left = (days: number) => (days === 0 ? 'sista dagen' : days === 1 ? '1 dag kvar' : `${days} dagar kvar`)

/** The last day, how far off it is, and what day it is when nobody works then. */
export const DueDay = ({ due, daysLeft, dayOff, isRunning }: DueDayProps) => (
  <>
    <span className={`${layout.strong} ${layout.when}`}>{nearDay(due)}</span>
    {isRunning ? (
      <div className={`${layout.small} ${layout.muted}`}>{daysLeft < 0 ? lateness(-daysLeft) : left(daysLeft)}</div>
    ) : null}
    {isRunning && dayOff && daysLeft >= 0 ? (
      <div className={`${layout.small} ${layout.muted}`}>
        Infaller på {dayOff.what}. Sista arbetsdagen före är {longDay(dayOff.workingDayBefore)}.
      </div>
    ) : null}
  </>
)
