import { stepKindLabels } from '@shared/glossary/labels'
import type { DayStep } from '@shared/interview/step'
import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TextField } from '../ui/fields'
import { Fault, Row } from '../ui/layout'

/** A step that does not come about, and why. */
export function SkipDialog({ step, onClose }: { readonly step: DayStep; readonly onClose: () => void }) {
  const form = useForm({
    initial: { reason: '' },
    submit: async ({ reason }) => {
      await invoke('interview.skip', { stepId: step.id, reason })
      onClose()
    },
  })
  return (
    <Dialog title={`${stepKindLabels[step.kind]} blir inte av`} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <TextField
          label="Varför"
          hint="Att barnet inte vill räcker som skäl. Skriv aldrig vad som har sagts."
          value={form.values.reason}
          onChange={(reason) => form.set({ reason })}
          error={form.error('reason')}
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
