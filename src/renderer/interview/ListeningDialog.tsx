import type { InterviewDay } from '@shared/interview/interview.contract'
import { invoke } from '../lib/api'
import { wholeDay } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { DateField, SegmentField, TextField } from '../ui/fields'
import { Fault, Row } from '../ui/layout'

/** That åklagaren has decided who listens, and whether the child knows. */
export function ListeningDialog({ day, onClose }: { readonly day: InterviewDay; readonly onClose: () => void }) {
  const { listening } = day.text
  const told: 'ja' | 'nej' | '' = listening.childTold ?? ''
  const form = useForm({
    initial: {
      decidedOn: listening.decidedOn ?? '',
      decidedBy: listening.decidedBy,
      childTold: told,
    },
    submit: async ({ decidedOn, decidedBy, childTold }) => {
      await invoke('interview.setListening', {
        dayId: day.id,
        listening: { decidedOn: wholeDay(decidedOn), decidedBy, childTold: childTold || null },
      })
      onClose()
    },
  })
  const { values, set, error } = form
  return (
    <Dialog title="Medhörning" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <DateField
          label="Dag för åklagarens beslut"
          optional
          value={values.decidedOn}
          onChange={(decidedOn) => set({ decidedOn })}
          error={error('listening', 'decidedOn')}
        />
        <TextField
          label="Vem som har beslutat"
          optional
          value={values.decidedBy}
          onChange={(decidedBy) => set({ decidedBy })}
        />
        <SegmentField
          label="Har barnet fått veta vilka som lyssnar?"
          hint="Barnet har rätt att veta det"
          value={values.childTold}
          choices={[
            { value: 'ja', label: 'Ja' },
            { value: 'nej', label: 'Nej' },
          ]}
          onChange={(childTold) => set({ childTold })}
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
