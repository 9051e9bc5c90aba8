import { meetingModeLabels } from '@shared/glossary/labels'
import type { Meeting } from '@shared/meeting/meeting.contract'
import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { choicesOf, DateField, SegmentField, SelectField, TextField, TimeField } from '../ui/fields'
import { Callout, Fault, Grid, Row } from '../ui/layout'
import { lengthChoices } from './lengths'

/** Moves a meeting to another time or place; a call that has gone out is to be given anew. */
export function MoveDialog({ meeting, onClose }: { readonly meeting: Meeting; readonly onClose: () => void }) {
  const form = useForm({
    initial: {
      plannedOn: meeting.plannedOn,
      startsAt: meeting.startsAt,
      minutes: String(meeting.minutes),
      mode: meeting.mode,
      place: meeting.text.place,
      link: meeting.text.link,
    },
    submit: async ({ minutes, ...values }) => {
      await invoke('meeting.move', {
        ...values,
        meetingId: meeting.id,
        revision: meeting.revision,
        minutes: Number(minutes),
      })
      onClose()
    },
  })
  const { values, set, error } = form
  return (
    <Dialog title="Ändra tid och plats" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        {meeting.state === 'kallat' ? (
          <Callout tone="warn">
            <span>Kallelsen som har lämnats gäller inte längre. Lämna en ny till alla som är kallade.</span>
          </Callout>
        ) : null}
        <DateField
          label="Dag"
          value={values.plannedOn}
          onChange={(plannedOn) => set({ plannedOn })}
          error={error('plannedOn')}
        />
        <Grid>
          <TimeField
            label="Börjar"
            value={values.startsAt}
            onChange={(startsAt) => set({ startsAt })}
            error={error('startsAt')}
          />
          <SelectField
            label="Längd"
            value={values.minutes}
            choices={lengthChoices(meeting.minutes)}
            onChange={(minutes) => set({ minutes })}
            error={error('minutes')}
          />
        </Grid>
        <SegmentField
          label="Hur"
          value={values.mode}
          choices={choicesOf(meetingModeLabels)}
          onChange={(mode) => set({ mode })}
        />
        <TextField
          label="Plats"
          hint="Skriv aldrig en skyddad adress: kallelsen lämnas ut"
          optional
          value={values.place}
          onChange={(place) => set({ place })}
          error={error('place')}
        />
        {values.mode === 'lank' ? (
          <TextField label="Länk" value={values.link} onChange={(link) => set({ link })} error={error('link')} />
        ) : null}
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
