import type { Rung } from '@shared/followup/followup.contract'
import type { CaseId } from '@shared/ids'
import { invoke } from '../lib/api'
import { longDay } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { DateField, TextField } from '../ui/fields'
import { Fault, Row } from '../ui/layout'

interface MoveDialogProps {
  readonly caseId: CaseId
  readonly rung: Rung
  readonly onClose: () => void
}

/** Moves a follow-up to another day; why stays with it. */
export function MoveDialog({ caseId, rung, onClose }: MoveDialogProps) {
  const form = useForm({
    initial: { dueOn: '', reason: '' },
    submit: async ({ dueOn, reason }) => {
      await invoke('followup.move', { caseId, step: rung.step, dueOn, reason })
      onClose()
    },
  })
  return (
    <Dialog title="Flytta uppföljningen" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>
          {rung.name}, planerad {longDay(rung.dueOn)}.
        </p>
        <DateField
          label="Ny dag"
          value={form.values.dueOn}
          onChange={(dueOn) => form.set({ dueOn })}
          error={form.error('dueOn')}
        />
        <TextField
          label="Varför"
          value={form.values.reason}
          onChange={(reason) => form.set({ reason })}
          error={form.error('reason')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Flytta
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
