import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TextField } from '../ui/fields'
import { Fault, FieldsetFault, Row } from '../ui/layout'

interface ReasonDialogProps {
  readonly title: string
  readonly lead: string
  /** What is asked; null when nothing is. */
  readonly label?: string | null
  readonly button: string
  readonly onClose: () => void
  readonly submit: (reason: string) => Promise<unknown>
}

/** Something that is done to a plan once, with its reason. */
export function ReasonDialog({ title, lead, label = 'Varför?', button, onClose, submit }: ReasonDialogProps) {
  const form = useForm({
    initial: { reason: '' },
    submit: async ({ reason }) => {
      await submit(reason)
      onClose()
    },
  })
  const others = form.error('lines') ?? form.error('plan', 'followUp')
  return (
    <Dialog title={title} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>{lead}</p>
        {label === null ? null : (
          <TextField
            label={label}
            value={form.values.reason}
            onChange={(reason) => form.set({ reason })}
            error={form.error('reason')}
            lang="sv"
            spellCheck
          />
        )}
        <FieldsetFault error={others} />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            {button}
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
