import { today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { DateField, TextArea } from '../ui/fields'
import { Fault, Row } from '../ui/layout'

interface StepDialogProps {
  readonly title: string
  readonly lead: string
  readonly done: string
  /** What the day is called; left out where the day is today. */
  readonly day?: string
  /** What is asked for in words; left out where nothing is. */
  readonly reason?: string
  readonly isReasonOptional?: boolean
  readonly onSubmit: (on: string, reason: string) => Promise<unknown>
  readonly onClose: () => void
}

/** One step of a need: a day, a reason, and one button. */
export function StepDialog(props: StepDialogProps) {
  const form = useForm({
    initial: { on: today(), reason: '' },
    submit: async ({ on, reason }) => {
      await props.onSubmit(on, reason)
      props.onClose()
    },
  })
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>{props.lead}</p>
        {props.day ? (
          <DateField
            label={props.day}
            value={form.values.on}
            onChange={(on) => form.set({ on })}
            error={form.error('on')}
          />
        ) : null}
        {props.reason ? (
          <TextArea
            label={props.reason}
            optional={props.isReasonOptional ?? false}
            value={form.values.reason}
            onChange={(reason) => form.set({ reason })}
            error={form.error('reason')}
            rows={2}
          />
        ) : null}
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            {props.done}
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
