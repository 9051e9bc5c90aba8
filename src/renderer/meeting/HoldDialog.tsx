import { partyKindLabels, presenceLabels } from '@shared/glossary/labels'
import type { Meeting, Presence } from '@shared/meeting/meeting.contract'
import { invoke } from '../lib/api'
import { today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { choicesOf, DateField, SelectField, TextField } from '../ui/fields'
import { Fault, Grid, Row } from '../ui/layout'

interface Values {
  readonly heldOn: string
  readonly presence: Readonly<Record<string, Presence | ''>>
  readonly reason: Readonly<Record<string, string>>
}

/** When the meeting was held and who was there; of a child or guardian who was not, why. */
export function HoldDialog({ meeting, onClose }: { readonly meeting: Meeting; readonly onClose: () => void }) {
  const called = meeting.parties.filter((one) => one.isCalled)
  const form = useForm<Values>({
    initial: { heldOn: meeting.plannedOn <= today() ? meeting.plannedOn : today(), presence: {}, reason: {} },
    draft: { form: 'meeting.hold', subject: meeting.id },
    submit: async ({ heldOn, presence, reason }) => {
      await invoke('meeting.hold', {
        meetingId: meeting.id,
        heldOn,
        attendance: called.map(({ id }) => ({
          partyId: id,
          presence: presence[id] || null,
          reason: presence[id] === 'ej' ? (reason[id] ?? '') : '',
        })),
      })
      onClose()
    },
  })
  const { values, set, error } = form
  return (
    <Dialog title="Mötet är hållet" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <DateField label="Dag" value={values.heldOn} onChange={(heldOn) => set({ heldOn })} error={error('heldOn')} />
        {called.map(({ id, kind, shownName }) => (
          <Grid key={id}>
            <SelectField
              label={
                shownName ? `${shownName}, ${partyKindLabels[kind].toLocaleLowerCase('sv')}` : partyKindLabels[kind]
              }
              value={values.presence[id] ?? ''}
              choices={choicesOf(presenceLabels)}
              onChange={(presence) => set({ presence: { ...values.presence, [id]: presence } })}
              error={error('attendance', id, 'presence')}
            />
            {values.presence[id] === 'ej' ? (
              <TextField
                label="Varför inte?"
                optional={kind !== 'barn' && kind !== 'vardnadshavare'}
                value={values.reason[id] ?? ''}
                onChange={(reason) => set({ reason: { ...values.reason, [id]: reason } })}
                error={error('attendance', id, 'reason')}
              />
            ) : null}
          </Grid>
        ))}
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Spara närvaron
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
