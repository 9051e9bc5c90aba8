import type { DeadlineView } from '@shared/deadline/deadline.contract'
import type { CaseId } from '@shared/ids'
import { invoke } from '../lib/api'
import { longDay } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TextArea } from '../ui/fields'
import { Fault, Row } from '../ui/layout'

interface ExplainDialogProps {
  readonly caseId: CaseId
  readonly deadline: DeadlineView
  readonly onClose: () => void
}

/** ”Orsak till försening”: why the day passed. It stays with the deadline. */
export function ExplainDialog({ caseId, deadline, onClose }: ExplainDialogProps) {
  const form = useForm({
    initial: { reason: '' },
    draft: { form: 'deadline.explain', subject: `${caseId}:${deadline.key}` },
    submit: async ({ reason }) => {
      await invoke('deadline.explain', { caseId, rule: deadline.rule, startId: deadline.startId, reason })
      onClose()
    },
  })
  return (
    <Dialog title={`Orsak till försening: ${deadline.name}`} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>Fristen gick ut {longDay(deadline.due)}. Orsaken står kvar vid fristen, också när den är uppfylld.</p>
        <TextArea
          label="Orsak"
          rows={4}
          value={form.values.reason}
          onChange={(reason) => form.set({ reason })}
          error={form.error('reason')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Spara orsaken
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
