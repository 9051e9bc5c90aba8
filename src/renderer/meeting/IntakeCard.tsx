import { intakeLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import type { Channel, Intake } from '@shared/meeting/meeting.contract'
import { useState } from 'react'
import { invoke } from '../lib/api'
import { nearDay, today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { choicesOf, DateField, SelectField, TextField } from '../ui/fields'
import { Card, Fault, layout, Row } from '../ui/layout'
import { Term } from '../ui/Term'

interface IntakeCardProps {
  readonly caseId: CaseId
  readonly intake: Intake | null
  readonly mayWrite: boolean
}

/** How the family came to the house: who found them, by which way, and when. */
export function IntakeCard({ caseId, intake, mayWrite }: IntakeCardProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Card
      title={<Term code="intake">Ingång</Term>}
      actions={
        mayWrite ? (
          <Button size="small" kind="quiet" onClick={() => setOpen(true)}>
            {intake ? 'Rätta' : 'Notera'}
          </Button>
        ) : undefined
      }
    >
      <p className={layout.small}>
        {intake
          ? `${intakeLabels[intake.channel]}, ${nearDay(intake.foundOn)}.${intake.foundBy ? ` ${intake.foundBy}` : ''}`
          : 'Vem såg familjen först? Noteras för att kunna räkna vilka vägar som leder hit.'}
      </p>
      {isOpen ? <IntakeDialog caseId={caseId} intake={intake} onClose={() => setOpen(false)} /> : null}
    </Card>
  )
}

function IntakeDialog({
  caseId,
  intake,
  onClose,
}: Omit<IntakeCardProps, 'mayWrite'> & { readonly onClose: () => void }) {
  const form = useForm<{ readonly channel: Channel | ''; readonly foundOn: string; readonly foundBy: string }>({
    initial: {
      channel: intake?.channel ?? '',
      foundOn: intake?.foundOn ?? today(),
      foundBy: intake?.foundBy ?? '',
    },
    submit: async ({ channel, ...values }) => {
      // A way that is not chosen is refused by the contract, which names the field.
      await invoke('meeting.recordIntake', { caseId, channel: channel as Channel, ...values })
      onClose()
    },
  })
  return (
    <Dialog title="Ingång" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <SelectField
          label="Väg in"
          value={form.values.channel}
          choices={choicesOf(intakeLabels)}
          onChange={(channel) => form.set({ channel })}
          error={form.error('channel')}
        />
        <DateField
          label="När"
          value={form.values.foundOn}
          onChange={(foundOn) => form.set({ foundOn })}
          error={form.error('foundOn')}
        />
        <TextField
          label="Vem"
          hint="Roll eller verksamhet. Skriv aldrig en anmälares namn här."
          optional
          value={form.values.foundBy}
          onChange={(foundBy) => form.set({ foundBy })}
          error={form.error('foundBy')}
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
