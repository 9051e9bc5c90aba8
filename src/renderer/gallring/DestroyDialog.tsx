import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { Checkbox, FieldError } from '../ui/fields'
import { Callout, Fault, Row } from '../ui/layout'
import type { DecisionDialogProps } from './TakeBackDialog'

/** The second act: destroys for good. What has changed since the decision makes it fall instead. */
export function DestroyDialog({ decision, onClose, onDone }: DecisionDialogProps) {
  const form = useForm({
    initial: { isSure: false },
    submit: async () => {
      const { state } = await invoke('gallring.destroy', { decisionId: decision.id })
      onClose()
      onDone(
        state === 'forstort'
          ? 'Gallrat. Protokollet finns under Tidigare beslut.'
          : 'Inget förstördes: något hade ändrats sedan beslutet. Allt är som det var före beslutet.',
      )
    },
  })
  return (
    <Dialog title="Gallra för gott" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>{decision.about.join(', ')}</p>
        <Callout tone="warn" title="Det här går inte att ångra.">
          <span>
            Uppgifterna och alla nycklar till dem förstörs. Säkerhetskopior som är äldre än i dag har dem kvar tills de
            byts ut mot nyare; det står i protokollet.
          </span>
        </Callout>
        <Checkbox
          label="Jag har kontrollerat att det är rätt akter och ärenden"
          checked={form.values.isSure}
          onChange={(isSure) => form.set({ isSure })}
        />
        <FieldError error={form.error('decisionId')} />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" disabled={form.isBusy || !form.values.isSure}>
            {form.isBusy ? 'Gallrar …' : 'Gallra för gott'}
          </Button>
          <Button kind="primary" onClick={onClose}>
            Vänta
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
