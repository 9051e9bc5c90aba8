import { needKindLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import type { NeedKind } from '@shared/need/need.contract'
import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { choicesOf, SegmentField, SelectField, TextArea, TextField } from '../ui/fields'
import { Fault, Row } from '../ui/layout'
import { SaveMark } from '../ui/SaveMark'

interface Values {
  readonly kind: NeedKind | ''
  readonly what: string
  readonly wish: string
  readonly hand: 'min' | 'rehabiliteringsansvarig'
}

/** Writes in something the child needs; it lies in somebody's hand from the first moment. */
export function NewNeed({ caseId, onClose }: { readonly caseId: CaseId; readonly onClose: () => void }) {
  const form = useForm<Values>({
    initial: { kind: '', what: '', wish: '', hand: 'min' },
    draft: { form: 'need.create', subject: caseId },
    submit: async ({ kind, what, wish, hand }) => {
      await invoke('need.create', { caseId, kind: kind as NeedKind, words: { what, wish }, hand })
      onClose()
    },
  })
  return (
    <Dialog title="Nytt behov" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <SelectField
          label="Vad gäller det?"
          value={form.values.kind}
          choices={choicesOf(needKindLabels)}
          onChange={(kind) => form.set({ kind })}
          error={form.error('kind')}
        />
        <TextField
          label="Vad behövs"
          hint="Kort, så att den som tar emot förstår"
          value={form.values.what}
          onChange={(what) => form.set({ what })}
          error={form.error('words', 'what')}
        />
        <TextArea
          label="Vad barnet självt vill"
          hint="Med barnets egna ord"
          optional
          value={form.values.wish}
          onChange={(wish) => form.set({ wish })}
          error={form.error('words', 'wish')}
          rows={3}
          lang="sv"
          spellCheck
        />
        <SegmentField
          label="Vem håller i det nu?"
          value={form.values.hand}
          choices={[
            { value: 'min', label: 'Jag' },
            { value: 'rehabiliteringsansvarig', label: 'Rehabiliteringsansvarig' },
          ]}
          onChange={(hand) => form.set({ hand })}
          error={form.error('hand')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row between>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Skriv in behovet
          </Button>
          <SaveMark state={form.saveState} />
        </Row>
      </Form>
    </Dialog>
  )
}
