import type { BlockDecider } from '@shared/block/block.contract'
import { blockDeciderLabels } from '@shared/glossary/labels'
import type { CaseId, PersonId, SamradId } from '@shared/ids'
import { ask, invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { CheckboxGroup, choicesOf, DateField, SegmentField, SelectField, TextArea, TextField } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Fault, Row } from '../ui/layout'

interface BlockDialogProps {
  readonly caseId: CaseId
  /** The samråd at which it is decided. */
  readonly samradId?: SamradId
  /** What has been written about it already. */
  readonly what?: string
  readonly onClose: () => void
}

interface Values {
  readonly what: string
  readonly whom: 'alla' | 'nagra'
  readonly receivers: PersonId[]
  readonly decidedBy: BlockDecider | ''
  readonly deciderName: string
  readonly untilDay: string
  readonly untilEvent: string
}

/** Sets an informationsspärr on one child. */
export const BlockDialog = (props: BlockDialogProps) => (
  <Dialog title="Sätt informationsspärr" onClose={props.onClose}>
    <Loaded question={ask('block.ofCase', { caseId: props.caseId })}>
      {({ guardians }) => <SetBlock {...props} guardians={guardians} />}
    </Loaded>
  </Dialog>
)

function SetBlock({
  caseId,
  samradId,
  what = '',
  guardians,
  onClose,
}: BlockDialogProps & { readonly guardians: readonly { readonly personId: PersonId; readonly name: string }[] }) {
  const form = useForm<Values>({
    initial: {
      what,
      whom: 'alla',
      receivers: [],
      decidedBy: 'aklagare',
      deciderName: '',
      untilDay: '',
      untilEvent: '',
    },
    draft: { form: 'block', subject: caseId },
    submit: async (values) => {
      await invoke('block.set', {
        caseId,
        samradId: samradId ?? null,
        coversAll: values.whom === 'alla',
        receivers: values.whom === 'alla' ? [] : values.receivers,
        untilDay: values.untilDay === '' ? null : values.untilDay,
        words: {
          what: values.what,
          decidedBy: values.decidedBy as BlockDecider,
          deciderName: values.deciderName,
          untilEvent: values.untilEvent,
        },
      })
      onClose()
    },
  })
  const { values, set, error } = form
  return (
    <Form onSubmit={() => form.submit()}>
      <TextArea
        label="Vad får inte lämnas?"
        hint="Till exempel: att barnet ska höras, när och var"
        value={values.what}
        onChange={(text) => set({ what: text })}
        error={error('words', 'what')}
        lang="sv"
        spellCheck
        rows={3}
      />
      <SegmentField
        label="Till vem?"
        value={values.whom}
        onChange={(whom) => set({ whom })}
        choices={[
          { value: 'alla', label: 'Ingen vårdnadshavare' },
          ...(guardians.length > 0 ? [{ value: 'nagra' as const, label: 'Bara dessa' }] : []),
        ]}
      />
      {values.whom === 'nagra' ? (
        <CheckboxGroup
          label="Spärren gäller mot"
          values={values.receivers}
          choices={guardians.map(({ personId, name }) => ({ value: personId, label: name }))}
          onChange={(receivers) => set({ receivers })}
          error={error('receivers')}
        />
      ) : null}
      <SelectField
        label="Beslutad av"
        value={values.decidedBy}
        choices={choicesOf(blockDeciderLabels)}
        onChange={(decidedBy) => set({ decidedBy })}
        error={error('words', 'decidedBy')}
      />
      <TextField
        label="Namn"
        hint="Den som har beslutat, eller som beskedet kommer från"
        value={values.deciderName}
        onChange={(deciderName) => set({ deciderName })}
        error={error('words', 'deciderName')}
      />
      <DateField
        label="Gäller till dag"
        hint="Spärren upphör aldrig av sig själv; dagen säger när den ska prövas"
        value={values.untilDay}
        onChange={(untilDay) => set({ untilDay })}
        error={error('untilDay')}
        optional
      />
      <TextField
        label="Eller till dess att"
        hint="Till exempel: förhöret är hållet och åklagaren har sagt ja"
        value={values.untilEvent}
        onChange={(untilEvent) => set({ untilEvent })}
        error={error('words', 'untilEvent')}
        optional
      />
      {form.failure?.fields ? null : <Fault failure={form.failure} />}
      <Row>
        <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
          Sätt spärren
        </Button>
        <Button kind="quiet" onClick={onClose}>
          Avbryt
        </Button>
      </Row>
    </Form>
  )
}
