import type { CaseId, UserId } from '@shared/ids'
import type { Owner } from '@shared/samrad/samrad.contract'
import { invoke } from '../lib/api'
import { addDays, today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { OwnerField } from '../task'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { DateField, TextField } from '../ui/fields'
import { Fault, Grid, Row } from '../ui/layout'
import { SaveMark } from '../ui/SaveMark'
import { WatcherField } from './WatcherField'

interface Values {
  readonly text: string
  readonly owner: Owner | null
  readonly watcherId: UserId | ''
  readonly madeOn: string
  readonly dueOn: string
}

/** A promise to a child: what, by whom, and until when. It is never taken away again. */
export function MakePromise({ caseId, onClose }: { readonly caseId: CaseId; readonly onClose: () => void }) {
  const form = useForm<Values>({
    initial: { text: '', owner: null, watcherId: '', madeOn: today(), dueOn: addDays(today(), 7) },
    draft: { form: 'promise.make', subject: caseId },
    submit: async ({ owner, watcherId, ...values }) => {
      // An empty owner is refused by the contract, which names the field.
      await invoke('promise.make', { caseId, ...values, owner: owner as Owner, watcherId: watcherId || null })
      onClose()
    },
  })
  const { values, set, error } = form
  return (
    <Dialog title="Nytt löfte till barnet" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <TextField
          label="Vad lovades?"
          hint="Så som barnet hörde det, till exempel: Jag ringer dig på fredag och berättar vad polisen har sagt."
          value={values.text}
          onChange={(text) => set({ text })}
          error={error('text')}
        />
        <OwnerField
          label="Vem ska hålla det?"
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
        <Grid dense>
          <DateField
            label="Lovat den"
            value={values.madeOn}
            onChange={(madeOn) => set({ madeOn })}
            error={error('madeOn')}
          />
          <DateField
            label="Ska hållas senast"
            value={values.dueOn}
            onChange={(dueOn) => set({ dueOn })}
            error={error('dueOn')}
          />
        </Grid>
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row between>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Spara löftet
          </Button>
          <SaveMark state={form.saveState} />
        </Row>
      </Form>
    </Dialog>
  )
}
