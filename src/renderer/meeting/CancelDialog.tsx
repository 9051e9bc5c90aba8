import type { CoMeetingId } from '@shared/ids'
import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TextField } from '../ui/fields'
import { Fault, Row } from '../ui/layout'

interface CancelDialogProps {
  readonly meetingId: CoMeetingId
  readonly onClose: () => void
}

/** Calls a meeting off, with the reason. */
export function CancelDialog({ meetingId, onClose }: CancelDialogProps) {
  const form = useForm({
    initial: { reason: '' },
    submit: async ({ reason }) => {
      await invoke('meeting.cancel', { meetingId, reason })
      onClose()
    },
  })
  return (
    <Dialog title="Ställ in mötet" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <TextField
          label="Varför?"
          hint="Säg till alla som är kallade"
          value={form.values.reason}
          onChange={(reason) => form.set({ reason })}
          error={form.error('reason')}
          lang="sv"
          spellCheck
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Ställ in
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
