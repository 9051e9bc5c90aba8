import type { CasePage, MilestoneKind } from '@shared/case/case.contract'
import { milestoneLabels } from '@shared/glossary/labels'
import { useState } from 'react'
import { invoke, useCommand } from '../lib/api'
import { nearDay, today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { choicesOf, DateField, SegmentField, SelectField, TextField } from '../ui/fields'
import { Badge, Card, Empty, Fault, layout, Row } from '../ui/layout'

/** What has happened on the child's way through the house, and what is planned. */
export function MilestonesCard({ page }: { readonly page: CasePage }) {
  const [isAdding, setAdding] = useState(false)
  return (
    <Card
      title="Händelser"
      actions={
        <Button size="small" onClick={() => setAdding(true)}>
          Ny händelse
        </Button>
      }
    >
      {page.milestones.length > 0 ? (
        <ul className={layout.list}>
          {page.milestones.map((one) => (
            <li key={one.id} className={`${layout.row} ${layout.between}`}>
              <div>
                <span className={layout.strong}>{milestoneLabels[one.kind]}</span>
                {one.note ? <div className={layout.small}>{one.note}</div> : null}
              </div>
              {one.happenedOn ? <span>{nearDay(one.happenedOn)}</span> : <PlannedMark milestone={one} />}
            </li>
          ))}
        </ul>
      ) : (
        <Empty>
          Polisanmälan, förhör, läkarundersökning, eftermöte och annat som har hänt noteras här – att det hänt, aldrig
          vad som sagts.
        </Empty>
      )}
      {isAdding ? <AddMilestone page={page} onClose={() => setAdding(false)} /> : null}
    </Card>
  )
}

/** What is planned, and the way to note that it has happened. */
function PlannedMark({ milestone }: { readonly milestone: CasePage['milestones'][number] }) {
  const complete = useCommand('case.completeMilestone')
  const isDue = (milestone.plannedFor ?? '') <= today()
  return (
    <Row>
      <Badge tone="info">Planerat {nearDay(milestone.plannedFor ?? '')}</Badge>
      {isDue ? (
        <Button
          size="small"
          onClick={() => complete.mutate({ milestoneId: milestone.id, happenedOn: milestone.plannedFor ?? today() })}
        >
          Har hänt
          <span className="visually-hidden">: {milestoneLabels[milestone.kind]}</span>
        </Button>
      ) : null}
    </Row>
  )
}

interface Values {
  readonly kind: MilestoneKind | ''
  readonly hasHappened: 'ja' | 'nej'
  readonly day: string
  readonly note: string
}

function AddMilestone({ page, onClose }: { readonly page: CasePage; readonly onClose: () => void }) {
  const form = useForm<Values>({
    initial: { kind: '', hasHappened: 'ja', day: today(), note: '' },
    submit: async ({ kind, hasHappened, day, note }) => {
      const happenedOn = hasHappened === 'ja' ? day : null
      const plannedFor = hasHappened === 'ja' ? null : day
      await invoke('case.addMilestone', {
        caseId: page.id,
        milestone: { kind: kind as MilestoneKind, plannedFor, happenedOn, note },
      })
      onClose()
    },
  })
  return (
    <Dialog title="Ny händelse" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <SelectField
          label="Händelse"
          value={form.values.kind}
          onChange={(kind) => form.set({ kind })}
          choices={choicesOf(milestoneLabels)}
          error={form.error('milestone', 'kind')}
        />
        <SegmentField
          label="När"
          value={form.values.hasHappened}
          onChange={(hasHappened) => form.set({ hasHappened })}
          choices={[
            { value: 'ja', label: 'Har hänt' },
            { value: 'nej', label: 'Är planerat' },
          ]}
        />
        <DateField
          label="Datum"
          value={form.values.day}
          onChange={(day) => form.set({ day })}
          error={form.error('milestone', 'happenedOn') ?? form.error('milestone', 'plannedFor')}
        />
        <TextField
          label="Kort anmärkning"
          optional
          hint="Aldrig innehållet i ett förhör"
          value={form.values.note}
          onChange={(note) => form.set({ note })}
          error={form.error('milestone', 'note')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Spara
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
