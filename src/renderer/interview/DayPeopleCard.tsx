import { dayPersonLabels, supportAnswerLabels } from '@shared/glossary/labels'
import type { DayPerson } from '@shared/interview/day-people'
import type { InterviewDay } from '@shared/interview/interview.contract'
import { useState } from 'react'
import { useCommand } from '../lib/api'
import { nearDay } from '../lib/dates'
import { Button } from '../ui/Button'
import { Card, Empty, layout, Row } from '../ui/layout'
import { Term } from '../ui/Term'
import { DayPersonDialog } from './DayPersonDialog'
import { ListeningDialog } from './ListeningDialog'
import { Refusal } from './Refusal'

interface Props {
  readonly day: InterviewDay
  readonly mayWrite: boolean
}

const wordsOf = (person: DayPerson): string => {
  switch (person.kind) {
    case 'trygghetsperson':
      return [
        person.role,
        person.relation,
        person.askedBy ? `tillfrågad av ${person.askedBy}` : '',
        `eget stöd erbjudet: ${supportAnswerLabels[person.support].toLocaleLowerCase('sv')}`,
      ]
        .filter(Boolean)
        .join(', ')
    case 'tolk':
    case 'kulturtolk':
      return `${person.language}, ${person.isSworn ? 'upplyst om tystnadsplikten' : 'tystnadsplikten är inte noterad'}`
    case 'medhorare':
      return person.role
  }
}

/** Who comes besides those who do the steps: who makes the child safe, who interprets, who listens. */
export function DayPeopleCard({ day, mayWrite }: Props) {
  const [open, setOpen] = useState<string | null>(null)
  const drop = useCommand('interview.dropPerson')
  const isOpen = mayWrite && (day.state === 'planerad' || day.state === 'pagar')
  const changed = day.people.find(({ id }) => id === open)
  const { listening } = day.text
  return (
    <Card
      title="Trygghetsperson, tolk och medhörning"
      actions={
        isOpen ? (
          <Button size="small" onClick={() => setOpen('ny')}>
            Skriv in någon
          </Button>
        ) : null
      }
    >
      {day.people.length > 0 ? (
        <ul className={layout.list}>
          {day.people.map(({ id, person }) => (
            <li key={id} className={`${layout.row} ${layout.between}`}>
              <div>
                <span className={layout.strong}>
                  {dayPersonLabels[person.kind]}: {person.name}
                </span>
                <div className={layout.small}>{wordsOf(person)}</div>
              </div>
              {isOpen ? (
                <Row>
                  <Button size="small" kind="quiet" onClick={() => setOpen(id)}>
                    Ändra<span className="visually-hidden">: {person.name}</span>
                  </Button>
                  <Button
                    size="small"
                    kind="quiet"
                    onClick={() => drop.mutate({ personId: id, reason: 'struken på dagens sida' })}
                  >
                    Stryk<span className="visually-hidden">: {person.name}</span>
                  </Button>
                </Row>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <Empty>
          En <Term code="trygghetsperson">trygghetsperson</Term> följer barnet och väntar utanför. Skriv också in tolk,
          kulturtolk och de som får lyssna i medhörning.
        </Empty>
      )}
      <Row between>
        <div>
          {listening.decidedOn
            ? `Medhörning beslutad ${nearDay(listening.decidedOn)}${listening.decidedBy ? ` av ${listening.decidedBy}` : ''}.`
            : 'Åklagaren har inte beslutat om medhörning.'}{' '}
          {listening.childTold === 'ja'
            ? 'Barnet vet vilka som lyssnar.'
            : listening.childTold === 'nej'
              ? 'Barnet har inte fått veta vilka som lyssnar.'
              : 'Om barnet vet vilka som lyssnar är inte noterat.'}
        </div>
        {isOpen ? (
          <Button size="small" onClick={() => setOpen('medhorning')}>
            Medhörning
          </Button>
        ) : null}
      </Row>
      <Refusal failure={drop.error?.failure} />
      {open === 'ny' || changed ? (
        <DayPersonDialog dayId={day.id} known={changed ?? null} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'medhorning' ? <ListeningDialog day={day} onClose={() => setOpen(null)} /> : null}
    </Card>
  )
}
