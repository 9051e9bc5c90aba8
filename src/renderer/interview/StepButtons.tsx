import { stepKindLabels } from '@shared/glossary/labels'
import type { InterviewDay } from '@shared/interview/interview.contract'
import type { DayStep } from '@shared/interview/step'
import { useState } from 'react'
import { useCommand } from '../lib/api'
import { nearDay, today } from '../lib/dates'
import { Button } from '../ui/Button'
import { ClockDialog } from './ClockDialog'
import styles from './interview.module.css'
import { Refusal } from './Refusal'
import { ShiftDialog } from './ShiftDialog'
import { SkipDialog } from './SkipDialog'
import { StepDialog } from './StepDialog'

type Open = 'klockslag' | 'forsena' | 'andra' | 'hoppa' | null

interface Props {
  readonly day: InterviewDay
  readonly step: DayStep
  /** Where the buttons stand: beside the clock there is room for the next thing only. */
  readonly isIn: 'nu' | 'tabell'
}

/** Why a step cannot begin though its hour has come: until a day, an event, or something my keys do not open. */
function blockWords(until: string): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(until) ? nearDay(until) : `dess att ${until.replace(/\.$/, '')}`
  return `Spärren gäller${until === '' ? '' : ` till ${day}`}. Möt inte vårdnadshavarna förrän den är hävd.`
}

/** What can be done with a step just now. */
export function StepButtons({ day, step, isIn }: Props) {
  const [open, setOpen] = useState<Open>(null)
  const begin = useCommand('interview.begin')
  const finish = useCommand('interview.finish')
  const isToday = step.day === today()
  const isOver = step.state === 'klar' || step.state === 'hoppad'
  if (isOver || day.state === 'installd') return null
  const go = step.state === 'pagar' ? finish : begin
  const about = <span className="visually-hidden">: {stepKindLabels[step.kind]}</span>
  const close = () => setOpen(null)
  return (
    <>
      {step.blockedUntil === null ? null : <p className={styles.blocked}>{blockWords(step.blockedUntil)}</p>}
      <div className={`${styles.buttons} ${isIn === 'tabell' ? styles.inTable : ''}`}>
        {step.blockedUntil === null && step.day <= today() ? (
          <Button
            size="small"
            kind={isIn === 'nu' ? 'primary' : 'secondary'}
            disabled={go.isPending}
            onClick={() => (isToday ? go.mutate({ stepId: step.id, at: null }) : setOpen('klockslag'))}
          >
            {step.state === 'pagar' ? 'Klart' : 'Börja'}
            {about}
          </Button>
        ) : null}
        <Button size="small" onClick={() => setOpen('forsena')}>
          Försena 15 min{about}
        </Button>
        {isIn === 'tabell' ? (
          <>
            <Button size="small" kind="quiet" onClick={() => setOpen('andra')}>
              Ändra{about}
            </Button>
            {step.day <= today() ? (
              <Button size="small" kind="quiet" onClick={() => setOpen('klockslag')}>
                Annat klockslag{about}
              </Button>
            ) : null}
            {step.state === 'planerad' ? (
              <Button size="small" kind="quiet" onClick={() => setOpen('hoppa')}>
                Blir inte av{about}
              </Button>
            ) : null}
          </>
        ) : null}
      </div>
      <Refusal failure={go.error?.failure} />
      {open === 'forsena' ? <ShiftDialog day={day} step={step} onClose={close} /> : null}
      {open === 'andra' ? <StepDialog day={day} step={step} onClose={close} /> : null}
      {open === 'klockslag' ? <ClockDialog step={step} onClose={close} /> : null}
      {open === 'hoppa' ? <SkipDialog step={step} onClose={close} /> : null}
    </>
  )
}
