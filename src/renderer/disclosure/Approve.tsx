import type { DisclosureId } from '@shared/ids'
import { ask, invoke, useCommand } from '../lib/api'
import { useForm } from '../lib/use-form'
import { SheetView } from '../template'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import { TextField } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Fault, Row } from '../ui/layout'

interface ApproveProps {
  readonly disclosureId: DisclosureId
  readonly onDone: () => void
}

/** The second person reads what would leave, as it would be read, and says yes or sends it back. */
export function Approve({ disclosureId, onDone }: ApproveProps) {
  const approve = useCommand('disclosure.approve')
  const form = useForm({
    initial: { answer: '' },
    async submit({ answer }) {
      await invoke('disclosure.sendBack', { disclosureId, answer })
      onDone()
    },
  })
  return (
    <>
      <p>Läs igenom. Finns något kvar som visar var någon är, vad någon planerar eller vem som har anmält?</p>
      <Loaded question={ask('disclosure.sheet', { disclosureId })}>
        {(sheet) => <SheetView sheet={sheet} onScreen />}
      </Loaded>
      <Row>
        <Button kind="primary" onClick={() => approve.mutate({ disclosureId }, { onSuccess: onDone })}>
          Godkänn
        </Button>
      </Row>
      <Fault failure={approve.error?.failure} />
      <Form onSubmit={form.submit}>
        <TextField
          label="Vad som behöver prövas om"
          hint="Skriv inte uppgiften själv"
          error={form.error('answer')}
          value={form.values.answer}
          onChange={(answer) => form.set({ answer })}
        />
        <Row>
          <Button type="submit" disabled={form.isBusy}>
            Skicka tillbaka
          </Button>
        </Row>
        <Fault failure={form.failure} />
      </Form>
    </>
  )
}
