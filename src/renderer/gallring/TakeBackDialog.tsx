import type { GallringDecision } from '@shared/gallring/gallring.contract'
import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TextField } from '../ui/fields'
import { Fault, layout, Row } from '../ui/layout'

export interface DecisionDialogProps {
  readonly decision: GallringDecision
  readonly onClose: () => void
  readonly onDone: (told: string) => void
}

/** Takes a decision back while it rests: everyone has the keys they had. */
export function TakeBackDialog({ decision, onClose, onDone }: DecisionDialogProps) {
  const form = useForm({
    initial: { reason: '' },
    submit: async ({ reason }) => {
      await invoke('gallring.takeBack', { decisionId: decision.id, reason })
      onClose()
      onDone('Beslutet är taget tillbaka. Allt är som det var före beslutet.')
    },
  })
  return (
    <Dialog title="Ta tillbaka beslutet" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>{decision.about.join(', ')}</p>
        <p className={layout.small}>Var och en som hade nyckel får tillbaka den. Inget har gått förlorat.</p>
        <TextField
          label="Varför"
          value={form.values.reason}
          onChange={(reason) => form.set({ reason })}
          error={form.error('reason')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Ta tillbaka
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
