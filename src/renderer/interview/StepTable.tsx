import { childMoodLabels, stepKindLabels, stepPlaceLabels, stepStateLabels } from '@shared/glossary/labels'
import type { InterviewDay } from '@shared/interview/interview.contract'
import type { ChildMood, DayStep } from '@shared/interview/step'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useCommand } from '../lib/api'
import { nearDay, today } from '../lib/dates'
import { Button } from '../ui/Button'
import { choicesOf, SelectField } from '../ui/fields'
import { Badge, Card, Grid, layout, Table } from '../ui/layout'
import { spanText } from './day-times'
import { withRole } from './day-words'
import styles from './interview.module.css'
import { Refusal } from './Refusal'
import { StepButtons } from './StepButtons'
import { StepDialog } from './StepDialog'

interface Props {
  readonly day: InterviewDay
  readonly mayWrite: boolean
  /** True when the child's barnakt is mine to write in. */
  readonly hasAkt: boolean
}

/** The day as a table: what, when, who and where, and what can be done with each step. */
export function StepTable({ day, mayWrite, hasAkt }: Props) {
  const [isAdding, setAdding] = useState(false)
  const isOpen = day.state === 'planerad' || day.state === 'pagar'
  return (
    <Card
      title="Vem gör vad när"
      actions={
        mayWrite && isOpen ? (
          <Button size="small" onClick={() => setAdding(true)}>
            Nytt moment
          </Button>
        ) : null
      }
    >
      <Table caption="Förhörsdagens moment" columns={['Tid', 'Moment', 'Vem', 'Läge']}>
        {day.steps.map((step) => (
          <tr key={step.id}>
            <td className={styles.clock}>
              {step.day === day.day ? '' : `${nearDay(step.day)} `}
              {spanText(step)}
            </td>
            <td>
              <span className={layout.strong}>{stepKindLabels[step.kind]}</span>
              <div className={layout.small}>
                {[stepPlaceLabels[step.place], step.placeText].filter(Boolean).join(', ')}
              </div>
              {step.isFixed ? (
                <div className={layout.small}>Fast tid{step.fixedWhy ? `: ${step.fixedWhy}` : ''}</div>
              ) : null}
            </td>
            <td>
              {step.people.length === 0 ? <span className={layout.muted}>Ingen än</span> : null}
              {step.people.map((person, index) => (
                // Two people may have the same role and no name yet.
                // oxlint-disable-next-line react/no-array-index-key
                <div key={index}>{withRole(step.names[index], person.role)}</div>
              ))}
            </td>
            <td>
              {day.state === 'installd' && step.state === 'planerad' ? 'Inställt' : <StepBadge step={step} />}
              {step.skipReason ? <div className={layout.small}>{step.skipReason}</div> : null}
              {mayWrite ? <StepButtons day={day} step={step} isIn="tabell" /> : null}
              {step.noteForm && step.state === 'klar' && hasAkt ? <WriteNote step={step} /> : null}
            </td>
          </tr>
        ))}
      </Table>
      {day.state === 'installd'
        ? null
        : day.steps
            .filter((step) => step.kind === 'barnforhor' && step.state !== 'hoppad' && step.day <= today())
            .map((step) => <Mood key={step.id} step={step} mayWrite={mayWrite} />)}
      {isAdding ? <StepDialog day={day} step={null} onClose={() => setAdding(false)} /> : null}
    </Card>
  )
}

const tones = { planerad: undefined, pagar: 'info', klar: 'ok', hoppad: undefined } as const

const StepBadge = ({ step }: { readonly step: DayStep }) => {
  const tone = tones[step.state]
  return <Badge {...(tone ? { tone } : {})}>{stepStateLabels[step.state]}</Badge>
}

/** Begins the note that belongs to a step, and goes there. */
function WriteNote({ step }: { readonly step: DayStep }) {
  const [, go] = useLocation()
  const write = useCommand('interview.writeNote')
  return (
    <>
      <Button
        size="small"
        onClick={() => write.mutate({ stepId: step.id }, { onSuccess: ({ aktId }) => go(`/akt/${aktId}`) })}
      >
        Skriv anteckning
        <span className="visually-hidden">: {stepKindLabels[step.kind]}</span>
      </Button>
      <Refusal failure={write.error?.failure} />
    </>
  )
}

/** How the child seemed before and after: two choices, and no room for what was said. */
function Mood({ step, mayWrite }: { readonly step: DayStep; readonly mayWrite: boolean }) {
  const set = useCommand('interview.setMood')
  const choose = (change: { readonly before?: ChildMood; readonly after?: ChildMood }) =>
    set.mutate({ stepId: step.id, before: step.moodBefore, after: step.moodAfter, ...change })
  if (!mayWrite) {
    const said = [step.moodBefore, step.moodAfter].flatMap((mood) => (mood ? [childMoodLabels[mood]] : []))
    return said.length > 0 ? <div className={layout.small}>Barnet: {said.join(' – ')}</div> : null
  }
  return (
    <Grid dense>
      <SelectField
        label="Barnet före förhöret"
        value={step.moodBefore ?? ''}
        choices={choicesOf(childMoodLabels)}
        onChange={(before) => choose({ before })}
      />
      <SelectField
        label="Barnet efter förhöret"
        value={step.moodAfter ?? ''}
        choices={choicesOf(childMoodLabels)}
        onChange={(after) => choose({ after })}
      />
    </Grid>
  )
}
