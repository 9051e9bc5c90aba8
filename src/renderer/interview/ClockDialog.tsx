import { stepKindLabels } from '@shared/glossary/labels'
import type { DayStep } from '@shared/interview/step'
import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TimeField } from '../ui/fields'
import { Fault, Row } from '../ui/layout'

/** When a step really began or ended, where it is noted afterwards. */
export function ClockDialog({ step, onClose }: { readonly step: DayStep; readonly onClose: () => void }) {
  const isGoing = step.state === 'pagar'
  const form = useForm({
    initial: { at: isGoing ? '' : step.startsAt },
    submit: async ({ at }) => {
      await invoke(isGoing ? 'interview.finish' : 'interview.begin', { stepId: step.id, at })
      onClose()
    },
  })
  return (
    <Dialog
      title={`${stepKindLabels[step.kind]}: ${isGoing ? 'när slutade det' : 'när började det'}?`}
      onClose={onClose}
    >
      <Form onSubmit={() => form.submit()}>
        <TimeField
          label="Klockslag"
          value={form.values.at}
          onChange={(at) => form.set({ at })}
          error={form.error('at') ?? form.error('document')}
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
