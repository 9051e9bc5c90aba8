import { canLeaveLabels } from '@shared/glossary/labels'
import type { CanLeave } from '@shared/protection/protection.contract'
import { invoke } from '../lib/api'
import { today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { Checkbox, choicesOf, DateField, SegmentField, TextArea, TextField } from '../ui/fields'
import { Callout, Fault, FieldsetFault, layout, Row } from '../ui/layout'
import type { EditorProps } from './editor'

interface Values {
  readonly on: string
  readonly canLeave: CanLeave | ''
  readonly why: string
  readonly hasMove: boolean
  readonly moveOn: string
  readonly who: string
  readonly moveNote: string
  readonly decidedBy: string
}

/** A protective measure: its questions come in order, and the next is asked when the one before is answered. */
export function RecordMeasure({ aktId, onClose }: EditorProps) {
  const form = useForm<Values>({
    initial: {
      on: today(),
      canLeave: '',
      why: '',
      hasMove: false,
      moveOn: today(),
      who: '',
      moveNote: '',
      decidedBy: '',
    },
    draft: { form: 'protection.skyddsatgard', subject: aktId },
    submit: async ({ canLeave, hasMove, moveOn, who, moveNote, ...rest }) => {
      const mayMove = canLeave === 'nej' || canLeave === 'inte-lamplig'
      await invoke('protection.record', {
        aktId,
        content: {
          kind: 'skyddsatgard',
          ...rest,
          canLeave: (canLeave || undefined) as CanLeave,
          move: hasMove && mayMove ? { on: moveOn, who, note: moveNote } : null,
        },
      })
      onClose()
    },
  })
  const { values, set, error } = form
  const isAnswered = values.canLeave !== ''
  const mayMove = values.canLeave === 'nej' || values.canLeave === 'inte-lamplig'
  return (
    <Dialog title="Skyddsåtgärd" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <DateField label="Datum" value={values.on} onChange={(on) => set({ on })} error={error('content', 'on')} />
        <SegmentField
          label="1. Kan den som utövar våld lämna hemmet?"
          value={values.canLeave}
          onChange={(canLeave) => set({ canLeave })}
          choices={choicesOf(canLeaveLabels)}
          error={error('content', 'canLeave')}
        />
        {isAnswered ? (
          <TextArea
            label={mayMove ? '2. Varför inte?' : '2. Hur och när?'}
            optional={!mayMove}
            value={values.why}
            onChange={(why) => set({ why })}
            error={error('content', 'why')}
            lang="sv"
            spellCheck
          />
        ) : null}
        {mayMove && values.why.trim() !== '' ? (
          <>
            <Checkbox
              label="3. Barnet och den våldsutsatta flyttar"
              checked={values.hasMove}
              onChange={(hasMove) => set({ hasMove })}
            />
            {values.hasMove ? (
              <div className={layout.stack}>
                <Callout tone="info">
                  <span>Skriv aldrig vart. Adressen till ett skyddat boende har inget fält i programmet.</span>
                </Callout>
                <DateField
                  label="Flyttar den"
                  value={values.moveOn}
                  onChange={(moveOn) => set({ moveOn })}
                  error={error('content', 'move', 'on')}
                />
                <TextField
                  label="Vilka"
                  value={values.who}
                  onChange={(who) => set({ who })}
                  error={error('content', 'move', 'who')}
                />
                <TextArea
                  label="Vad som ska ordnas"
                  optional
                  value={values.moveNote}
                  onChange={(moveNote) => set({ moveNote })}
                  error={error('content', 'move', 'note')}
                  lang="sv"
                  spellCheck
                />
              </div>
            ) : null}
          </>
        ) : null}
        {isAnswered ? (
          <TextField
            label="Beslutat av"
            optional
            value={values.decidedBy}
            onChange={(decidedBy) => set({ decidedBy })}
            error={error('content', 'decidedBy')}
          />
        ) : null}
        <FieldsetFault error={error('content', 'move')} />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Spara i akten
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
