import { lineStateLabels } from '@shared/glossary/labels'
import type { PersonId } from '@shared/ids'
import { groundSource, groundWords } from '@shared/plan/ground'
import type { Plan, PlanLine } from '@shared/plan/plan.contract'
import { useState } from 'react'
import { nearDay, today } from '../lib/dates'
import { Button } from '../ui/Button'
import { Badge, Empty, layout, Row } from '../ui/layout'
import { Term } from '../ui/Term'
import { LineDialog } from './LineDialog'
import { LineStateDialog } from './LineStateDialog'
import styles from './plan.module.css'
import { RemoveDialog } from './RemoveDialog'

interface PlanLinesProps {
  readonly plan: Plan
  readonly family: readonly { readonly personId: PersonId; readonly name: string }[]
}

const weekdays = ['Måndagar', 'Tisdagar', 'Onsdagar', 'Torsdagar', 'Fredagar', 'Lördagar', 'Söndagar']

/** The plan's measures, each with its one owner, its day and the rules it stands on. */
export function PlanLines({ plan, family }: PlanLinesProps) {
  const [open, setOpen] = useState<{
    readonly what: 'line' | 'state' | 'remove'
    readonly line: PlanLine | null
  } | null>(null)
  const close = () => setOpen(null)
  const hasLaw = plan.lines.some((line) => groundWords[line.ground].law !== '')
  return (
    <>
      <Row between>
        <h3>
          <Term code="measure">Insatser</Term>
        </h3>
        {plan.mayWrite ? (
          <Button size="small" onClick={() => setOpen({ what: 'line', line: null })}>
            Lägg till insats
          </Button>
        ) : null}
      </Row>
      {plan.lines.length > 0 ? (
        <ol className={styles.lines}>
          {plan.lines.map((line) => (
            <Line
              key={line.id}
              line={line}
              mayWrite={plan.mayWrite}
              onChange={() => setOpen({ what: 'line', line })}
              onState={() => setOpen({ what: 'state', line })}
              onRemove={() => setOpen({ what: 'remove', line })}
            />
          ))}
        </ol>
      ) : (
        <Empty>Ingen insats än. Varje insats har exakt en person som ansvarar.</Empty>
      )}
      {hasLaw ? <p className={`${layout.small} ${layout.muted}`}>Lagrum: {groundSource}</p> : null}
      {open?.what === 'line' ? <LineDialog planId={plan.id} line={open.line} family={family} onClose={close} /> : null}
      {open?.what === 'state' && open.line ? <LineStateDialog line={open.line} onClose={close} /> : null}
      {open?.what === 'remove' && open.line ? <RemoveDialog line={open.line} onClose={close} /> : null}
    </>
  )
}

interface LineProps {
  readonly line: PlanLine
  readonly mayWrite: boolean
  readonly onChange: () => void
  readonly onState: () => void
  readonly onRemove: () => void
}

function Line({ line, mayWrite, onChange, onState, onRemove }: LineProps) {
  const { plain, law } = groundWords[line.ground]
  const isOpen = line.state === 'planerad' || line.state === 'pagar'
  const isLate = isOpen && line.dueOn < today()
  return (
    <li className={styles.line}>
      <Row between>
        <strong>{line.intervention}</strong>
        <Badge tone={line.state === 'klar' ? 'ok' : isLate ? 'warn' : undefined}>{lineStateLabels[line.state]}</Badge>
      </Row>
      <div>
        <span className={styles.owner}>{line.ownerName}</span> ansvarar.{' '}
        {line.startsOn ? `Från ${nearDay(line.startsOn)}. ` : ''}
        {isLate ? 'Skulle ha varit klart' : 'Klart'} {nearDay(line.dueOn)}.
        {line.weekly ? ` ${weekdays[line.weekly.weekday - 1] ?? ''} kl. ${line.weekly.startsAt}.` : ''}
      </div>
      <div className={`${layout.small} ${layout.muted}`}>
        För {line.personName}. {plain}
        {law ? `, ${law}` : ''}.
      </div>
      {line.others ? <div className={layout.small}>Andra gör: {line.others}</div> : null}
      {line.better ? <div className={layout.small}>Så vet vi att det blev bättre: {line.better}</div> : null}
      {line.outcome ? <div className={layout.small}>Hur det gick: {line.outcome}</div> : null}
      {mayWrite && isOpen ? (
        <Row>
          <Button size="small" aria-label={`Hur går det: ${line.intervention}`} onClick={onState}>
            Hur går det?
          </Button>
          <Button size="small" kind="quiet" aria-label={`Ändra: ${line.intervention}`} onClick={onChange}>
            Ändra
          </Button>
          <Button size="small" kind="quiet" aria-label={`Stryk: ${line.intervention}`} onClick={onRemove}>
            Stryk
          </Button>
        </Row>
      ) : null}
    </li>
  )
}
