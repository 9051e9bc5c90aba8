import { cancelCauseLabels } from '@shared/glossary/labels'
import type { InterviewDayId } from '@shared/ids'
import type { CancelCause } from '@shared/interview/interview.contract'
import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { choicesOf, SelectField, TextField } from '../ui/fields'
import { Fault, Row } from '../ui/layout'

/** Calls a day off, with its cause. */
export function CancelDialog({ dayId, onClose }: { readonly dayId: InterviewDayId; readonly onClose: () => void }) {
  const form = useForm({
    initial: { cause: '', reason: '' },
    submit: async ({ cause, reason }) => {
      await invoke('interview.cancel', { dayId, cause: cause as CancelCause, reason })
      onClose()
    },
  })
  return (
    <Dialog title="Ställ in förhörsdagen" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <SelectField
          label="Varför"
          value={form.values.cause}
          choices={choicesOf(cancelCauseLabels)}
          onChange={(cause) => form.set({ cause })}
          error={form.error('cause')}
        />
        <TextField
          label="Kort anmärkning"
          hint="Aldrig vad som har sagts"
          optional
          value={form.values.reason}
          onChange={(reason) => form.set({ reason })}
          error={form.error('reason')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Ställ in dagen
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
