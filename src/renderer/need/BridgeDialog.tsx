import type { NeedId } from '@shared/ids'
import { invoke } from '../lib/api'
import { addDays, today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { DateField, TextField } from '../ui/fields'
import { Fault, Grid, Row } from '../ui/layout'

/** Who gives the child what while it waits. */
export function BridgeDialog({ needId, onClose }: { readonly needId: NeedId; readonly onClose: () => void }) {
  const form = useForm({
    initial: { giver: '', what: '', from: today(), to: addDays(today(), 28) },
    submit: async (bridge) => {
      await invoke('need.bridge', { needId, bridge })
      onClose()
    },
  })
  return (
    <Dialog title="Stöd under väntan" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>Det barnet får medan det väntar på det som är planerat.</p>
        <TextField
          label="Vem ger stödet"
          hint="Namn och verksamhet"
          value={form.values.giver}
          onChange={(giver) => form.set({ giver })}
          error={form.error('bridge', 'giver')}
        />
        <TextField
          label="Vad barnet får"
          value={form.values.what}
          onChange={(what) => form.set({ what })}
          error={form.error('bridge', 'what')}
        />
        <Grid dense>
          <DateField
            label="Från"
            value={form.values.from}
            onChange={(from) => form.set({ from })}
            error={form.error('bridge', 'from')}
          />
          <DateField
            label="Till"
            value={form.values.to}
            onChange={(to) => form.set({ to })}
            error={form.error('bridge', 'to')}
          />
        </Grid>
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
