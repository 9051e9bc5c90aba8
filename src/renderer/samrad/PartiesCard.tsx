import { answerLabels, attendanceLabels } from '@shared/glossary/labels'
import type { PartyId } from '@shared/ids'
import type { AgencyId } from '@shared/profile/profile.contract'
import type { Answer, Party, SamradPage } from '@shared/samrad/samrad.contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, invoke, useCommand } from '../lib/api'
import { nearDay } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { useReading } from '../lib/use-reading'
import { Button } from '../ui/Button'
import { ConflictChoice } from '../ui/ConflictChoice'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { Checkbox, choicesOf, SegmentField, TextArea, TextField } from '../ui/fields'
import { Badge, Card, Fault, Grid, layout, Row } from '../ui/layout'

interface PartiesCardProps {
  readonly samrad: SamradPage
  readonly canChange: boolean
}

/** The chairs: who must come, who is called, and what they have answered. */
export function PartiesCard({ samrad, canChange }: PartiesCardProps) {
  const { data: house } = useQuery(ask('house.current', {}))
  const [openId, setOpen] = useState<PartyId | null>(null)
  const open = samrad.parties.find((party) => party.id === openId)
  const add = useCommand('samrad.addParty')
  const agencies = house?.profile.agencies ?? []
  const nameOf = (id: AgencyId) => agencies.find((agency) => agency.id === id)?.name ?? ''
  const others = agencies.filter((agency) => !samrad.parties.some((party) => party.agencyId === agency.id))
  const isOpen = samrad.state !== 'signerat' && samrad.state !== 'installt'
  const isOver = samrad.state === 'hallet' || samrad.state === 'signerat'
  const [answering, setAnswering] = useState<Party | null>(null)
  return (
    <Card title="Verksamheter">
      <ul className={layout.list}>
        {samrad.parties.map((party) => (
          <li key={party.id} className={`${layout.row} ${layout.between}`}>
            <div>
              <span className={layout.strong}>{nameOf(party.agencyId)}</span>{' '}
              {party.isRequired ? <Badge>Ska vara med</Badge> : <Badge>På begäran</Badge>}
              <div className={`${layout.small} ${layout.muted}`}>
                {[
                  party.text.person,
                  party.text.title,
                  party.text.substitute ? `ersättare ${party.text.substitute}` : '',
                ]
                  .filter(Boolean)
                  .join(', ')}
                {party.supplementBy && !party.text.writtenAnswer
                  ? ` Komplettering begärd till ${nearDay(party.supplementBy)}.`
                  : ''}
              </div>
            </div>
            <Row>
              <PartyMark party={party} />
              {canChange && isOver && party.attendance === 'franvarande' && party.text.writtenAnswer === '' ? (
                <Button size="small" onClick={() => setAnswering(party)}>
                  Skriv in komplettering
                  <span className="visually-hidden"> från {nameOf(party.agencyId)}</span>
                </Button>
              ) : null}
              {canChange && isOpen ? (
                <Button
                  size="small"
                  kind="quiet"
                  aria-label={`Svar från ${nameOf(party.agencyId)}`}
                  onClick={() => setOpen(party.id)}
                >
                  Svar
                </Button>
              ) : null}
            </Row>
          </li>
        ))}
      </ul>
      {canChange && isOpen && others.length > 0 ? (
        <Row>
          {others.map((agency) => (
            <Button
              key={agency.id}
              size="small"
              onClick={() => add.mutate({ samradId: samrad.id, agencyId: agency.id })}
            >
              Kalla även {agency.name}
            </Button>
          ))}
        </Row>
      ) : null}
      <Fault failure={add.error?.failure} />
      {answering ? (
        <SupplementDialog party={answering} name={nameOf(answering.agencyId)} onClose={() => setAnswering(null)} />
      ) : null}
      {open ? <PartyDialog party={open} name={nameOf(open.agencyId)} onClose={() => setOpen(null)} /> : null}
    </Card>
  )
}

function PartyMark({ party }: { readonly party: Party }) {
  if (party.attendance) {
    return <Badge tone={party.attendance === 'franvarande' ? 'warn' : 'ok'}>{attendanceLabels[party.attendance]}</Badge>
  }
  if (!party.isCalled) return <Badge>Kallas inte</Badge>
  const tone = party.answer === 'vantar' || party.answer === 'kommer-inte' ? 'warn' : 'ok'
  return <Badge tone={tone}>{answerLabels[party.answer]}</Badge>
}

interface Values {
  readonly isCalled: boolean
  readonly answer: Answer
  readonly person: string
  readonly title: string
  readonly substitute: string
  readonly writtenAnswer: string
}

function PartyDialog({
  party,
  name,
  onClose,
}: {
  readonly party: Party
  readonly name: string
  readonly onClose: () => void
}) {
  const reading = useReading(party.revision)
  const form = useForm<Values>({
    initial: {
      isCalled: party.isCalled,
      answer: party.answer,
      person: party.text.person,
      title: party.text.title,
      substitute: party.text.substitute,
      writtenAnswer: party.text.writtenAnswer,
    },
    submit: async ({ isCalled, answer, ...text }) => {
      await invoke('samrad.setParty', {
        partyId: party.id,
        revision: reading.at(),
        isCalled,
        answer,
        attendance: party.attendance,
        supplementBy: party.supplementBy,
        text: { ...party.text, ...text },
      })
      onClose()
    },
  })
  const { values, set, error } = form
  return (
    <Dialog title={name} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <Checkbox label="Kallas till samrådet" checked={values.isCalled} onChange={(isCalled) => set({ isCalled })} />
        <SegmentField
          label="Svar"
          value={values.answer}
          onChange={(answer) => set({ answer })}
          choices={choicesOf(answerLabels)}
        />
        <Grid>
          <TextField
            label="Vem kommer"
            optional
            value={values.person}
            onChange={(person) => set({ person })}
            error={error('text', 'person')}
          />
          <TextField
            label="Titel"
            optional
            value={values.title}
            onChange={(title) => set({ title })}
            error={error('text', 'title')}
          />
          {values.answer === 'ersattare' ? (
            <TextField
              label="Ersättare"
              value={values.substitute}
              onChange={(substitute) => set({ substitute })}
              error={error('text', 'substitute')}
            />
          ) : null}
        </Grid>
        {values.answer === 'svarar-skriftligt' || party.supplementBy ? (
          <TextArea
            label="Skriftligt svar"
            hint="Det som verksamheten har svarat i förväg eller i efterhand"
            value={values.writtenAnswer}
            onChange={(writtenAnswer) => set({ writtenAnswer })}
            error={error('text', 'writtenAnswer')}
          />
        ) : null}
        <ConflictChoice
          failure={form.failure}
          keepMine={() => {
            reading.goOn()
            return form.submit()
          }}
          takeTheirs={() => {
            reading.goOn()
            return form.reset()
          }}
        />
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Spara
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}

/** What a missing agency has answered afterwards; beside signed minutes it stands as a correction. */
function SupplementDialog({
  party,
  name,
  onClose,
}: {
  readonly party: Party
  readonly name: string
  readonly onClose: () => void
}) {
  const form = useForm({
    initial: { answer: '' },
    draft: { form: 'samrad.supplement', subject: party.id },
    submit: async ({ answer }) => {
      await invoke('samrad.supplement', { partyId: party.id, answer })
      onClose()
    },
  })
  return (
    <Dialog title={`Komplettering från ${name}`} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>Svaret ställs bredvid protokollet när det är signerat, och annars in i det.</p>
        <TextArea
          label="Vad verksamheten svarar"
          value={form.values.answer}
          onChange={(answer) => form.set({ answer })}
          error={form.error('answer')}
          lang="sv"
          spellCheck
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Spara kompletteringen
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
