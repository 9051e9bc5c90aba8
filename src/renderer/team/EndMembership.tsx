import type { TeamMember } from '@shared/team/team.contract'
import { invoke } from '../lib/api'
import { today } from '../lib/dates'
import { faultAt } from '../lib/messages'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { DateField, TextField } from '../ui/fields'
import { Fault, FieldsetFault, Row } from '../ui/layout'

/** Takes a member out of the team. The keys are taken back at once. */
export function EndMembership({ member, onClose }: { readonly member: TeamMember; readonly onClose: () => void }) {
  const form = useForm({
    initial: { leftOn: today(), reason: '' },
    submit: async (values) => {
      await invoke('team.leave', { memberId: member.id, ...values })
      onClose()
    },
  })
  return (
    <Dialog title={`${member.name} lämnar teamet`} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>
          Nycklarna som följde med uppdraget tas tillbaka genast och byts ut. Det som {member.name} har skrivit och
          signerat står kvar.
        </p>
        <DateField
          label="Till och med"
          value={form.values.leftOn}
          onChange={(leftOn) => form.set({ leftOn })}
          error={form.error('leftOn')}
        />
        <TextField
          label="Varför"
          value={form.values.reason}
          onChange={(reason) => form.set({ reason })}
          error={form.error('reason')}
        />
        <FieldsetFault error={faultAt(form.failure, 'memberId')} />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Ta tillbaka nycklarna
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
