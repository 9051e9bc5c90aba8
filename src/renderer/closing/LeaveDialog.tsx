import type { ClosingPoint } from '@shared/closing/closing.contract'
import type { CaseId } from '@shared/ids'
import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TextArea } from '../ui/fields'
import { Fault, Row } from '../ui/layout'

interface LeaveDialogProps {
  readonly caseId: CaseId
  readonly point: ClosingPoint
  readonly onClose: () => void
}

/** Why something is left open when the case is closed. Earlier reasons stay. */
export function LeaveDialog({ caseId, point, onClose }: LeaveDialogProps) {
  const form = useForm({
    initial: { reason: '' },
    draft: { form: 'closing.leave', subject: `${caseId}:${point.key}` },
    submit: async ({ reason }) => {
      await invoke('closing.leave', { caseId, key: point.key, reason })
      onClose()
    },
  })
  return (
    <Dialog title="Lämna med skäl" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>{point.text}</p>
        <TextArea
          label="Varför lämnas det öppet?"
          hint="Vad det betyder för barnet, och vem som vet om det. Skälet sparas med ärendet."
          value={form.values.reason}
          onChange={(reason) => form.set({ reason })}
          error={form.error('reason')}
          lang="sv"
          spellCheck
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Spara skälet
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
