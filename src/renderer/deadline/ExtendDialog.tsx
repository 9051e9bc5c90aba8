import type { DeadlineView } from '@shared/deadline/deadline.contract'
import { extensionGroundLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import { invoke } from '../lib/api'
import { longDay, today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { DateField, TextArea, TextField } from '../ui/fields'
import { Facts, Fault, Row } from '../ui/layout'

interface ExtendDialogProps {
  readonly caseId: CaseId
  readonly deadline: DeadlineView
  readonly onClose: () => void
}

/** A decision to extend: its own decision, with ground, decider, day and reason. */
export function ExtendDialog({ caseId, deadline, onClose }: ExtendDialogProps) {
  const form = useForm({
    initial: { toDue: '', decidedOn: today(), decidedBy: '', reason: '' },
    draft: { form: 'deadline.extend', subject: `${caseId}:${deadline.key}` },
    submit: async ({ toDue, decidedOn, decidedBy, reason }) => {
      await invoke('deadline.extend', {
        caseId,
        rule: deadline.rule,
        startId: deadline.startId,
        toDue,
        decidedOn,
        words: { decidedBy, reason },
      })
      onClose()
    },
  })
  return (
    <Dialog title={`Förläng: ${deadline.name}`} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <Facts
          rows={[
            ['Gäller nu till och med', longDay(deadline.due)],
            ['Grund', deadline.extendOn ? extensionGroundLabels[deadline.extendOn] : ''],
          ]}
        />
        <DateField
          label="Ny sista dag"
          value={form.values.toDue}
          onChange={(toDue) => form.set({ toDue })}
          error={form.error('toDue')}
        />
        <DateField
          label="Beslutat den"
          hint={`Senast ${longDay(deadline.due)}. Ett beslut efter den dagen är ingen förlängning.`}
          value={form.values.decidedOn}
          onChange={(decidedOn) => form.set({ decidedOn })}
          error={form.error('decidedOn')}
        />
        <TextField
          label="Beslutat av"
          value={form.values.decidedBy}
          onChange={(decidedBy) => form.set({ decidedBy })}
          error={form.error('words', 'decidedBy')}
        />
        <TextArea
          label="Skäl"
          rows={4}
          value={form.values.reason}
          onChange={(reason) => form.set({ reason })}
          error={form.error('words', 'reason')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            För in beslutet
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
