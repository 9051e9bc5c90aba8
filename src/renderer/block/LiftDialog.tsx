import type { Block } from '@shared/block/block.contract'
import { invoke } from '../lib/api'
import { today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { DateField, TextArea } from '../ui/fields'
import { Fault, Row } from '../ui/layout'

/** Lifts a block: when, and who told whom what. */
export function LiftDialog({ block, onClose }: { readonly block: Block; readonly onClose: () => void }) {
  const form = useForm({
    initial: { liftedOn: today(), informed: '' },
    draft: { form: 'block-lift', subject: block.id },
    submit: async (values) => {
      await invoke('block.lift', { blockId: block.id, ...values })
      onClose()
    },
  })
  return (
    <Dialog title="Häv informationsspärren" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <DateField
          label="Hävd den"
          value={form.values.liftedOn}
          onChange={(liftedOn) => form.set({ liftedOn })}
          error={form.error('liftedOn')}
        />
        <TextArea
          label="Vem informerade då, och vad har sagts till vem?"
          hint="Skriv också vem som hävde den, och om någon ännu inte har fått veta"
          value={form.values.informed}
          onChange={(informed) => form.set({ informed })}
          error={form.error('informed')}
          lang="sv"
          spellCheck
          rows={3}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Häv spärren
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Avbryt
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
