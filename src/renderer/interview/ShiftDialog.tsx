import { stepKindLabels } from '@shared/glossary/labels'
import type { InterviewDay } from '@shared/interview/interview.contract'
import type { DayStep } from '@shared/interview/step'
import { failureOf } from '@shared/result'
import { useQuery } from '@tanstack/react-query'
import { ask, invoke } from '../lib/api'
import { isRealTime } from '../lib/dates'
import { faultAt } from '../lib/messages'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TextField, TimeField } from '../ui/fields'
import { Callout, Fault, Grid, layout, Row } from '../ui/layout'
import { collisionWords } from './collision-words'
import { clockAt, minutesOf, shown } from './day-times'

const delay = 15

interface Props {
  readonly day: InterviewDay
  readonly step: DayStep
  readonly onClose: () => void
}

/** Delays a step, and shows what moves along and what it runs into before anything is changed. */
export function ShiftDialog({ day, step, onClose }: Props) {
  const isGoing = step.state === 'pagar'
  const form = useForm({
    initial: {
      startsAt: isGoing ? step.startsAt : clockAt(minutesOf(step.startsAt) + delay),
      minutes: String(isGoing ? step.minutes + delay : step.minutes),
    },
    submit: async ({ startsAt, minutes }) => {
      await invoke('interview.shift', {
        stepId: step.id,
        startsAt,
        minutes: Number(minutes),
        isAccepted: true,
        revision: day.revision,
      })
      onClose()
    },
  })
  const { startsAt, minutes } = form.values
  const isWhole = isRealTime(startsAt) && Number(minutes) >= 5 && Number(minutes) <= 600
  const { data, error } = useQuery({
    ...ask('interview.preview', { stepId: step.id, startsAt, minutes: Number(minutes) }),
    enabled: isWhole,
  })
  const failure = error ? failureOf(error) : null
  const others = data?.moves.filter((move) => move.stepId !== step.id) ?? []
  return (
    <Dialog title={`Försena: ${stepKindLabels[step.kind].toLocaleLowerCase('sv')}`} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <Grid dense>
          <TimeField
            label="Börjar"
            value={startsAt}
            disabled={isGoing}
            onChange={(value) => form.set({ startsAt: value })}
            error={form.error('startsAt') ?? (isWhole ? faultAt(failure, 'startsAt') : undefined)}
          />
          <TextField
            label="Minuter"
            inputMode="numeric"
            value={minutes}
            onChange={(value) => form.set({ minutes: value })}
            error={form.error('minutes')}
          />
        </Grid>
        <div aria-live="polite">
          {isWhole && data ? (
            others.length > 0 ? (
              <>
                <p className={layout.strong}>Det här flyttas också:</p>
                <ul className={layout.list}>
                  {others.map((move) => {
                    const moved = day.steps.find(({ id }) => id === move.stepId)
                    return moved ? (
                      <li key={move.stepId}>
                        {stepKindLabels[moved.kind]}: {shown(moved.startsAt)} blir {shown(move.startsAt)}
                      </li>
                    ) : null
                  })}
                </ul>
              </>
            ) : (
              <p>Inget annat flyttas.</p>
            )
          ) : null}
          {isWhole && data && data.collisions.length > 0 ? (
            <Callout tone="warn" title="Det här går inte ihop">
              <ul>
                {data.collisions.map((one) => (
                  <li key={`${one.kind}-${one.stepId}-${one.otherId}-${one.person}`}>
                    {collisionWords(one, day.steps)}
                  </li>
                ))}
              </ul>
            </Callout>
          ) : null}
        </div>
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || !isWhole}>
            {data && data.collisions.length > 0 ? 'Flytta ändå' : 'Flytta'}
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
