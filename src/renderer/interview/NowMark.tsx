import { stepKindLabels } from '@shared/glossary/labels'
import type { InterviewDay } from '@shared/interview/interview.contract'
import type { DayStep } from '@shared/interview/step'
import { nearDay } from '../lib/dates'
import { minutesOf, shown } from './day-times'
import styles from './interview.module.css'
import { StepButtons } from './StepButtons'
import { useClock } from './use-clock'

const late = (step: DayStep, time: string): string => {
  const minutes = minutesOf(time) - minutesOf(step.startsAt)
  return minutes > 0 ? `, skulle ha börjat för ${minutes} minuter sedan` : ''
}

/** What goes on now and what is next, with the buttons for it. */
export function NowMark({ day, mayWrite }: { readonly day: InterviewDay; readonly mayWrite: boolean }) {
  const now = useClock()
  if (day.state === 'genomford' || day.state === 'installd') return null
  const going = day.steps.filter(({ state }) => state === 'pagar')
  const next = day.steps.find(({ state }) => state === 'planerad')
  const lines = [...going, ...(next ? [next] : [])]
  const isToday = day.steps.some((step) => step.day === now.day)
  return (
    <section className={styles.now} aria-label="Just nu">
      <div className={styles.nowClock}>{isToday ? `Nu ${shown(now.time)}` : nearDay(day.day)}</div>
      {lines.map((step) => (
        <div key={step.id} className={styles.nowWhat}>
          <strong>
            {step.state === 'pagar'
              ? `${stepKindLabels[step.kind]} pågår sedan ${shown(step.beganAt ?? step.startsAt)}`
              : `Härnäst ${shown(step.startsAt)}: ${stepKindLabels[step.kind].toLocaleLowerCase('sv')}`}
          </strong>
          {step.state === 'planerad' && step.day === now.day ? late(step, now.time) : ''}
          {mayWrite ? <StepButtons day={day} step={step} isIn="nu" /> : null}
        </div>
      ))}
    </section>
  )
}
