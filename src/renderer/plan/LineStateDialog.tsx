import { lineStateLabels } from '@shared/glossary/labels'
import type { LineState, PlanLine } from '@shared/plan/plan.contract'
import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { choicesOf, SegmentField, TextArea } from '../ui/fields'
import { Fault, Row } from '../ui/layout'

/** How a measure goes: it has begun, it is done, or it is broken off and why. */
export function LineStateDialog({ line, onClose }: { readonly line: PlanLine; readonly onClose: () => void }) {
  const form = useForm<{ readonly state: LineState; readonly outcome: string }>({
    initial: { state: line.state === 'planerad' ? 'pagar' : 'klar', outcome: line.outcome },
    submit: async (values) => {
      await invoke('plan.setState', { lineId: line.id, ...values })
      onClose()
    },
  })
  const { state } = form.values
  return (
    <Dialog title={line.intervention} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <SegmentField
          label="Läge"
          value={state}
          choices={choicesOf(lineStateLabels)}
          onChange={(next) => form.set({ state: next })}
        />
        <TextArea
          label={state === 'avbruten' ? 'Varför avbröts insatsen?' : 'Hur gick det?'}
          optional={state !== 'avbruten'}
          value={form.values.outcome}
          onChange={(outcome) => form.set({ outcome })}
          error={form.error('outcome')}
          lang="sv"
          spellCheck
        />
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
