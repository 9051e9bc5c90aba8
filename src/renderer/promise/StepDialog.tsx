import { promiseStepLabels } from '@shared/glossary/labels'
import type { UserId } from '@shared/ids'
import type { PromiseStepKind, PromiseView } from '@shared/promise/promise.contract'
import type { Owner } from '@shared/samrad/samrad.contract'
import { invoke } from '../lib/api'
import { today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { OwnerField } from '../task'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { choicesOf, DateField, SegmentField, TextField } from '../ui/fields'
import { Fault, Grid, Row } from '../ui/layout'
import { WatcherField } from './WatcherField'

interface Values {
  readonly kind: PromiseStepKind
  readonly on: string
  readonly dueOn: string
  readonly reason: string
  readonly how: string
  readonly owner: Owner | null
  readonly watcherId: UserId | ''
}

/** What the reason is called, by what has become of the promise; nothing where none is asked for. */
const reasonLabels: Readonly<Partial<Record<PromiseStepKind, string>>> = {
  'ny-dag': 'Varför dagen ändras',
  lagat: 'Varför det bröts, och vad som gjordes i stället',
  aterkallat: 'Varför löftet inte längre gäller',
  'ny-ansvarig': 'Varför någon annan tar över',
}

async function store(promise: PromiseView, values: Values): Promise<void> {
  const { id: promiseId } = promise
  const { kind, on, how, reason, dueOn } = values
  switch (kind) {
    case 'hallet':
      await invoke('promise.keep', { promiseId, on, how })
      return
    case 'ny-dag':
      await invoke('promise.move', { promiseId, on, dueOn, reason, how })
      return
    case 'lagat':
      await invoke('promise.mend', { promiseId, on, reason, how })
      return
    case 'aterkallat':
      await invoke('promise.takeBack', { promiseId, on, reason, how })
      return
    case 'berattat':
      await invoke('promise.tell', { promiseId, on, how })
      return
    case 'ny-ansvarig':
      // An empty owner is refused by the contract, which names the field.
      await invoke('promise.reassign', {
        promiseId,
        owner: values.owner as Owner,
        watcherId: values.watcherId || null,
        reason,
      })
  }
}

interface StepDialogProps {
  readonly promise: PromiseView
  readonly kind: PromiseStepKind
  readonly onClose: () => void
}

/** What became of a promise. Nothing of it is taken away: what is written here stands beside it. */
export function StepDialog({ promise, kind, onClose }: StepDialogProps) {
  const form = useForm<Values>({
    initial: { kind, on: today(), dueOn: promise.dueOn, reason: '', how: '', owner: null, watcherId: '' },
    draft: { form: 'promise.step', subject: promise.id },
    submit: async (values) => {
      await store(promise, values)
      onClose()
    },
  })
  const { values, set, error } = form
  const isEnded = promise.state !== 'galler'
  const reason = reasonLabels[values.kind]
  return (
    <Dialog title="Vad hände med löftet?" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>”{promise.text}”</p>
        {isEnded ? null : (
          <SegmentField
            label="Vad ska noteras?"
            value={values.kind}
            choices={choicesOf(promiseStepLabels)}
            onChange={(chosen) => set({ kind: chosen })}
          />
        )}
        {values.kind === 'ny-ansvarig' ? (
          <>
            <OwnerField
              label="Vem ska hålla löftet?"
              value={values.owner}
              onChange={(owner) => set({ owner })}
              error={error('owner')}
            />
            {values.owner?.kind === 'agency' ? (
              <WatcherField
                value={values.watcherId}
                onChange={(watcherId) => set({ watcherId })}
                error={error('watcherId')}
              />
            ) : null}
          </>
        ) : (
          <Grid dense>
            <DateField label="Dag" value={values.on} onChange={(on) => set({ on })} error={error('on')} />
            {values.kind === 'ny-dag' ? (
              <DateField
                label="Ny dag för löftet"
                value={values.dueOn}
                onChange={(dueOn) => set({ dueOn })}
                error={error('dueOn')}
              />
            ) : null}
          </Grid>
        )}
        {reason ? (
          <TextField
            label={reason}
            value={values.reason}
            onChange={(text) => set({ reason: text })}
            error={error('reason')}
          />
        ) : null}
        {values.kind === 'ny-ansvarig' ? null : (
          <TextField
            label="Hur barnet fick veta"
            hint={
              values.kind === 'lagat'
                ? 'Lämna tomt om barnet inte har fått veta ännu. Löftet ligger då kvar tills någon har berättat.'
                : 'Vem som berättade, och på vilket sätt'
            }
            optional={values.kind === 'lagat'}
            value={values.how}
            onChange={(how) => set({ how })}
            error={error('how')}
          />
        )}
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Spara för gott
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
