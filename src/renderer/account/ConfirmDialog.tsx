import { useState, useSyncExternalStore } from 'react'
import { invoke } from '../lib/api'
import { type Asking, askingNow, followAsking } from '../lib/confirming'
import { passphraseFault } from '../lib/messages'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { PassphraseField } from '../ui/fields'
import { Fault, Row } from '../ui/layout'

/** Asks for the passphrase before what cannot be taken back; the command that waited then runs again. */
export function ConfirmDialog() {
  const asking = useSyncExternalStore(followAsking, askingNow)
  return asking ? <Ask asking={asking} /> : null
}

function Ask({ asking }: { readonly asking: Asking }) {
  const [initial] = useState({ passphrase: '' })
  const form = useForm({
    initial,
    submit: async ({ passphrase }) => {
      await invoke('account.confirm', { passphrase })
      asking.answer(true)
    },
  })
  const { passphrase } = form.values
  const fault = passphraseFault(form.failure)
  return (
    <Dialog title="Bekräfta med din lösenfras" onClose={() => asking.answer(false)}>
      <Form onSubmit={() => form.submit()}>
        <p>
          Det du är på väg att göra öppnar, lämnar ut eller ändrar något som inte kan tas tillbaka. Därför frågar
          programmet om det fortfarande är du som sitter här. Svaret gäller i fem minuter.
        </p>
        <PassphraseField
          label="Din lösenfras"
          value={passphrase}
          onChange={(typed) => form.set({ passphrase: typed })}
          error={fault}
          autoFocus
        />
        {fault ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || passphrase === ''}>
            {form.isBusy ? 'Kontrollerar …' : 'Bekräfta'}
          </Button>
          <Button onClick={() => asking.answer(false)}>Avbryt</Button>
        </Row>
      </Form>
    </Dialog>
  )
}
