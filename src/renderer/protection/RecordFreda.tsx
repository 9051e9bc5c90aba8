import { useQuery } from '@tanstack/react-query'
import { ask, invoke } from '../lib/api'
import { today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { DateField, TextField } from '../ui/fields'
import { Fault, Row } from '../ui/layout'
import type { EditorProps } from './editor'

/** That FREDA was done: when and by whom, and nothing else. */
export function RecordFreda({ aktId, onClose }: EditorProps) {
  const { data: me } = useQuery(ask('account.me', {}))
  const form = useForm({
    initial: { doneOn: today(), doneBy: me?.displayName ?? '' },
    draft: { form: 'protection.freda', subject: aktId },
    submit: async (values) => {
      await invoke('protection.record', { aktId, content: { kind: 'freda', ...values } })
      onClose()
    },
  })
  return (
    <Dialog title="FREDA är gjord" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <DateField
          label="Gjord den"
          value={form.values.doneOn}
          onChange={(doneOn) => form.set({ doneOn })}
          error={form.error('content', 'doneOn')}
        />
        <TextField
          label="Av"
          value={form.values.doneBy}
          onChange={(doneBy) => form.set({ doneBy })}
          error={form.error('content', 'doneBy')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Spara i akten
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
