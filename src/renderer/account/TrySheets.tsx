import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { Fault, Row } from '../ui/layout'
import { TwoSheets, type Typed } from './TwoSheets'

/** Sees that two of the sheets can be read from the paper and open the house. Nothing else happens. */
export function TrySheets({ onClose }: { readonly onClose: () => void }) {
  const form = useForm({
    initial: { typed: ['', ''] as Typed },
    submit: async ({ typed: [one, other] }) => {
      await invoke('account.trySheets', { typedShares: [one, other] })
      onClose()
    },
  })
  const { typed } = form.values
  return (
    <Dialog title="Prova två ark" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>Hämta två av arken och skriv av dem. Inget öppnas och inget ändras; dagen skrivs upp.</p>
        <TwoSheets typed={typed} onChange={(next) => form.set({ typed: next })} error={form.error} />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || typed.includes('')}>
            Prova
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
