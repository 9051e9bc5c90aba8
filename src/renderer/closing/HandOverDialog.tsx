import type { ChildLogId } from '@shared/ids'
import { invoke } from '../lib/api'
import { today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { DateField, TextField } from '../ui/fields'
import { Fault, Grid, Row } from '../ui/layout'

/** That the child has been given its paper: when, by whom and how. */
export function HandOverDialog({ logId, onClose }: { readonly logId: ChildLogId; readonly onClose: () => void }) {
  const form = useForm({
    initial: { on: today(), by: '', how: '' },
    draft: { form: 'closing.handOverLog', subject: logId },
    submit: async (values) => {
      await invoke('closing.handOverLog', { logId, ...values })
      onClose()
    },
  })
  const { values, set, error } = form
  return (
    <Dialog title="Barnahusloggen är lämnad" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <Grid>
          <DateField label="När" value={values.on} onChange={(on) => set({ on })} error={error('on')} />
          <TextField label="Vem lämnade den" value={values.by} onChange={(by) => set({ by })} error={error('by')} />
        </Grid>
        <TextField
          label="Hur den lämnades"
          hint="Till exempel: vi läste den tillsammans på Barnahus"
          value={values.how}
          onChange={(how) => set({ how })}
          error={error('how')}
        />
        <Fault failure={form.failure} />
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Spara
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
