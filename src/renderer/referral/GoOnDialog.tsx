import { nextWayLabels } from '@shared/glossary/labels'
import type { NextWay, Referral } from '@shared/referral/referral.contract'
import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { choicesOf, SelectField, TextField } from '../ui/fields'
import { Callout, Fault, Row } from '../ui/layout'
import { receiverName } from './receiver-name'

const hints: Readonly<Record<NextWay, string>> = {
  'ny-remiss': 'Ett nytt utkast läggs fram med samma fråga. Välj mottagare i det.',
  omprovning: 'Ett nytt utkast till samma mottagare läggs fram. Skriv vad som är nytt.',
  'annan-vag': 'Skriv vem som ger hjälpen i stället, och när.',
}

/** What is done when a receiver has said no. */
export function GoOnDialog({ referral, onClose }: { readonly referral: Referral; readonly onClose: () => void }) {
  const form = useForm<{ readonly next: NextWay; readonly how: string }>({
    initial: { next: 'ny-remiss', how: '' },
    draft: { form: 'referral.goOn', subject: referral.id },
    submit: async (values) => {
      await invoke('referral.goOn', { referralId: referral.id, revision: referral.revision, ...values })
      onClose()
    },
  })
  const { values, set, error } = form
  return (
    <Dialog title="Hur blir det i stället?" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>
          {receiverName(referral.receiver)} har sagt nej: {referral.answer}
        </p>
        {referral.declines > 1 && values.next === 'omprovning' ? (
          <Callout tone="warn">
            <span>
              Mottagaren har redan sagt nej {referral.declines} gånger. En annan väg är troligen snabbare för barnet.
            </span>
          </Callout>
        ) : null}
        <SelectField<NextWay>
          label="Nästa steg"
          hint={hints[values.next]}
          value={values.next}
          choices={choicesOf(nextWayLabels)}
          onChange={(next) => set({ next })}
          error={error('next')}
        />
        <TextField
          label="Hur, och vem som gör det"
          value={values.how}
          onChange={(how) => set({ how })}
          error={error('how')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Spara
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
