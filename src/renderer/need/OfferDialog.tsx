import type { CaseNeeds, NeedView } from '@shared/need/need.contract'
import { useQuery } from '@tanstack/react-query'
import { ask, invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TextField } from '../ui/fields'
import { Callout, Fault, Row } from '../ui/layout'
import { HandFields, type HandValues, handOf } from './HandFields'

interface OfferDialogProps {
  readonly need: NeedView
  readonly colleagues: CaseNeeds['colleagues']
  readonly onClose: () => void
}

/** Offers a need to another hand. It stays where it is until the receiver has said yes. */
export function OfferDialog({ need, colleagues, onClose }: OfferDialogProps) {
  const { data: me } = useQuery(ask('account.me', {}))
  const form = useForm<HandValues & { readonly reason: string }>({
    initial: {
      where: 'user',
      userId: '',
      service: '',
      person: '',
      watcherId: me?.id ?? '',
      reason: '',
    },
    submit: async ({ reason, ...hand }) => {
      await invoke('need.offer', { needId: need.id, revision: need.revision, to: handOf(hand), reason })
      onClose()
    },
  })
  const tired = need.declines.filter(({ times }) => times >= 2)
  return (
    <Dialog title="Lämna över behovet" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>Behovet ligger kvar hos {need.hand?.name ?? 'samordnaren'} tills mottagaren har tackat ja.</p>
        {tired.map(({ name, times }) => (
          <Callout key={name} tone="warn" title={`${name} har tackat nej ${times} gånger`}>
            <span>Välj helst en annan hand. Frågar du igen behöver du skriva varför.</span>
          </Callout>
        ))}
        <HandFields values={form.values} colleagues={colleagues} set={form.set} error={form.error} />
        <TextField
          label="Varför just den mottagaren"
          optional
          value={form.values.reason}
          onChange={(reason) => form.set({ reason })}
          error={form.error('reason')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Erbjud
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
