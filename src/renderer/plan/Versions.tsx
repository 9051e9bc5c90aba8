import type { PersonId } from '@shared/ids'
import type { Plan, PlanVersion } from '@shared/plan/plan.contract'
import type { DocumentRef } from '@shared/template/template.contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, invoke } from '../lib/api'
import { momentText, nearDay, today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { SaveButtons } from '../template'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { DateField, SelectField, TextField } from '../ui/fields'
import { Card, Fault, layout, Row, Stack } from '../ui/layout'
import styles from './plan.module.css'

/** The plan as it was signed, version by version: who has taken part of it, and copies. */
export const Versions = ({ plan }: { readonly plan: Plan }) => (
  <Card title="Fastställda versioner">
    <ul className={layout.list}>
      {plan.versions.map((version, at) => (
        <Version key={version.number} plan={plan} version={version} isNewest={at === 0} />
      ))}
    </ul>
  </Card>
)

interface VersionProps {
  readonly plan: Plan
  readonly version: PlanVersion
  readonly isNewest: boolean
}

function Version({ plan, version, isNewest }: VersionProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <li>
      <Stack tight>
        <div className={layout.strong}>
          Version {version.number}
          {version.isSip ? ', SIP' : ''}
        </div>
        <div className={`${layout.small} ${layout.muted}`}>
          Fastställd {momentText(version.signedAt)} av {version.signedBy}. {version.reason}
        </div>
        <div className={layout.small}>
          {version.acknowledged.length > 0
            ? `Har tagit del: ${version.acknowledged.map((one) => `${one.name}${one.body ? `, ${one.body}` : ''} (${nearDay(one.on)})`).join('; ')}`
            : 'Ingen part har tagit del än.'}
        </div>
        {isNewest && plan.mayWrite ? (
          <Row>
            <Button size="small" onClick={() => setOpen(true)}>
              Någon har tagit del
            </Button>
          </Row>
        ) : null}
        <Copies plan={plan} version={version} />
      </Stack>
      {isOpen ? <AcknowledgeDialog plan={plan} version={version} onClose={() => setOpen(false)} /> : null}
    </li>
  )
}

type CopyFor = Extract<DocumentRef, { kind: 'plan' }>['copyFor']

/** A copy is for somebody; to another body and to guardians only with consent, and to nobody past an informationsspärr. */
function Copies({ plan, version }: { readonly plan: Plan; readonly version: PlanVersion }) {
  const { data } = useQuery(ask('meeting.words', { caseId: plan.caseId }))
  const [choice, setChoice] = useState('akten')
  const guardians = (data?.guardians ?? []).filter((one) => !one.isBlocked)
  const [copyFor, personId = null] = choice.split(':') as [CopyFor, PersonId?]
  return (
    <div className={styles.copies}>
      <SelectField
        label={`Version ${version.number} till`}
        value={choice}
        choices={[
          { value: 'akten', label: 'Akten' },
          { value: 'barnet', label: 'Barnet' },
          { value: 'verksamhet', label: 'En verksamhet i planen' },
          ...guardians.map((one) => ({ value: `vardnadshavare:${one.personId}`, label: one.name })),
        ]}
        onChange={setChoice}
      />
      <SaveButtons
        document={{ kind: 'plan', planId: plan.id, number: version.number, copyFor, personId }}
        formats={['print', 'docx', 'pdf']}
        about={`planen version ${version.number}`}
      />
    </div>
  )
}

interface AcknowledgeDialogProps {
  readonly plan: Plan
  readonly version: PlanVersion
  readonly onClose: () => void
}

function AcknowledgeDialog({ plan, version, onClose }: AcknowledgeDialogProps) {
  const form = useForm({
    initial: { name: '', body: '', on: today() },
    submit: async (values) => {
      await invoke('plan.acknowledge', { planId: plan.id, number: version.number, ...values })
      onClose()
    },
  })
  const { values, set, error } = form
  return (
    <Dialog title="Någon har tagit del av planen" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <TextField label="Namn" value={values.name} onChange={(name) => set({ name })} error={error('name')} />
        <TextField
          label="Verksamhet"
          optional
          value={values.body}
          onChange={(body) => set({ body })}
          error={error('body')}
        />
        <DateField label="Dag" value={values.on} onChange={(on) => set({ on })} error={error('on')} />
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
