import type { TaskId } from '@shared/ids'
import type { Owner } from '@shared/samrad/samrad.contract'
import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TextField } from '../ui/fields'
import { Fault, Row } from '../ui/layout'
import { OwnerField } from './OwnerField'

interface ReassignTaskProps {
  readonly task: { readonly id: TaskId; readonly text: string }
  readonly onClose: () => void
}

/** Gives a task another owner, with the reason. */
export function ReassignTask({ task, onClose }: ReassignTaskProps) {
  const form = useForm<{ owner: Owner | null; reason: string }>({
    initial: { owner: null, reason: '' },
    submit: async ({ owner, reason }) => {
      // An empty owner is refused by the contract, which names the field.
      await invoke('task.reassign', { taskId: task.id, owner: owner as Owner, reason })
      onClose()
    },
  })
  return (
    <Dialog title="Ny ansvarig" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>{task.text}</p>
        <OwnerField value={form.values.owner} onChange={(owner) => form.set({ owner })} error={form.error('owner')} />
        <TextField
          label="Varför"
          value={form.values.reason}
          onChange={(reason) => form.set({ reason })}
          error={form.error('reason')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Lämna över
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
