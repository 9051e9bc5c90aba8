import type { CaseId } from '@shared/ids'
import type { Owner } from '@shared/samrad/samrad.contract'
import { invoke } from '../lib/api'
import { addDays, today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { DateField, TextArea } from '../ui/fields'
import { Fault, Row } from '../ui/layout'
import { OwnerField } from './OwnerField'

interface Values {
  readonly text: string
  readonly owner: Owner | null
  readonly dueOn: string
}

/** A new task in a case, with one owner and one day. */
export function AddTask({ caseId, onClose }: { readonly caseId: CaseId; readonly onClose: () => void }) {
  const form = useForm<Values>({
    initial: { text: '', owner: null, dueOn: addDays(today(), 7) },
    draft: { form: 'task.add', subject: caseId },
    submit: async ({ text, owner, dueOn }) => {
      // An empty owner is refused by the contract, which names the field.
      await invoke('task.add', { caseId, text, owner: owner as Owner, dueOn })
      onClose()
    },
  })
  return (
    <Dialog title="Ny uppgift" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <TextArea
          label="Vad ska göras?"
          value={form.values.text}
          onChange={(text) => form.set({ text })}
          error={form.error('text')}
          autoFocus
        />
        <OwnerField value={form.values.owner} onChange={(owner) => form.set({ owner })} error={form.error('owner')} />
        <DateField
          label="Klart senast"
          value={form.values.dueOn}
          onChange={(dueOn) => form.set({ dueOn })}
          error={form.error('dueOn')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Lägg till
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
