import { stepKindLabels, stepPlaceLabels } from '@shared/glossary/labels'
import type { InterviewDay } from '@shared/interview/interview.contract'
import type { DayStep } from '@shared/interview/step'
import { useState } from 'react'
import { SegmentField } from '../ui/fields'
import { Card } from '../ui/layout'
import { clockAt, minutesOf, shown, spanOf, spanText } from './day-times'
import styles from './interview.module.css'
import { useClock } from './use-clock'

type Lanes = 'plats' | 'person'

/** The lanes a step lies in: its place, or each of those who do it. */
const lanesOf = (step: DayStep, by: Lanes): string[] =>
  by === 'plats'
    ? [stepPlaceLabels[step.place]]
    : step.names.filter(Boolean).length > 0
      ? step.names.filter(Boolean)
      : ['Ingen namngiven']

/** The day as one band of time, a lane for each place or person. The table beneath says the same in words. */
export function DayBand({ day }: { readonly day: InterviewDay }) {
  const [by, setBy] = useState<Lanes>('plats')
  const now = useClock()
  const steps = day.steps.filter((step) => step.day === day.day)
  const from = Math.floor(Math.min(...steps.map((step) => spanOf(step).from)) / 60) * 60
  const until = Math.max(from + 60, Math.ceil(Math.max(...steps.map((step) => spanOf(step).until)) / 60) * 60)
  const at = (minutes: number) => `${((minutes - from) / (until - from)) * 100}%`
  const lanes = [...new Set(steps.flatMap((step) => lanesOf(step, by)))]
  const clashing = new Set(day.collisions.map(({ stepId }) => stepId))
  const isNow = now.day === day.day && minutesOf(now.time) >= from && minutesOf(now.time) <= until
  const hours = Array.from({ length: (until - from) / 60 }, (_none, index) => from + index * 60)
  return (
    <Card title="Dagen på en rad">
      <SegmentField
        label="En rad för varje"
        value={by}
        choices={[
          { value: 'plats', label: 'Plats' },
          { value: 'person', label: 'Person' },
        ]}
        onChange={setBy}
      />
      {/* What is wider than the window is scrolled by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div
        className={styles.bandWrap}
        role="region"
        aria-label="Tidsband. Samma uppgifter står i tabellen."
        tabIndex={0}
      >
        <div className={styles.band} aria-hidden>
          {hours.map((hour) => (
            <div key={hour} className={styles.hour} style={{ insetInlineStart: at(hour) }}>
              {shown(clockAt(hour))}
            </div>
          ))}
          {isNow ? <div className={styles.nowLine} style={{ insetInlineStart: at(minutesOf(now.time)) }} /> : null}
          {lanes.map((lane) => (
            <div key={lane} className={styles.lane}>
              <span className={styles.laneName}>{lane}</span>
              {steps
                .filter((step) => lanesOf(step, by).includes(lane))
                .map((step) => {
                  const span = spanOf(step)
                  const isLate = (span.until - from) / (until - from) > 0.7
                  const side = isLate
                    ? { insetInlineEnd: `calc(100% - ${at(span.from)})` }
                    : { insetInlineStart: at(span.until) }
                  return (
                    <div key={step.id} className={styles.line}>
                      <div
                        className={styles.bar}
                        data-state={step.state}
                        data-clash={clashing.has(step.id)}
                        style={{ insetInlineStart: at(span.from), insetInlineEnd: `calc(100% - ${at(span.until)})` }}
                      />
                      <span className={styles.barText} style={side}>
                        {stepKindLabels[step.kind]} {step.state === 'hoppad' ? 'blir inte av' : spanText(step)}
                      </span>
                    </div>
                  )
                })}
            </div>
          ))}
        </div>
      </div>
    </Card>
  )
}
