import type { GroupMeetingRow, GroupSeries } from '@shared/group/group.contract'
import type { UserId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask, invoke } from '../lib/api'
import { longDay, today } from '../lib/dates'
import { type Form as FormState, useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { CheckboxGroup, DateField, TextField, TimeField } from '../ui/fields'
import { Fault, Grid, Row } from '../ui/layout'

interface FrameProps {
  readonly title: string
  readonly action: string
  readonly form: Pick<FormState<object>, 'submit' | 'failure' | 'isBusy'>
  readonly onClose: () => void
  readonly children: ReactNode
}

const DialogForm = ({ title, action, form, onClose, children }: FrameProps) => (
  <Dialog title={title} onClose={onClose}>
    <Form onSubmit={() => form.submit()}>
      {children}
      {form.failure?.fields ? null : <Fault failure={form.failure} />}
      <Row>
        <Button type="submit" kind="primary" disabled={form.isBusy}>
          {action}
        </Button>
        <Button onClick={onClose}>Avbryt</Button>
      </Row>
    </Form>
  </Dialog>
)

interface Frame {
  readonly minutes: string
  readonly place: string
  readonly memberIds: readonly UserId[]
}

function FrameFields({ form }: { readonly form: FormState<Frame> }) {
  const { data: users = [] } = useQuery(ask('account.list', {}))
  const { values, set, error } = form
  return (
    <>
      <Grid dense>
        <TextField
          label="Längd i minuter"
          inputMode="numeric"
          value={values.minutes}
          onChange={(minutes) => set({ minutes })}
          error={error('minutes')}
        />
        <TextField label="Plats" value={values.place} onChange={(place) => set({ place })} error={error('place')} />
      </Grid>
      <CheckboxGroup
        label="Med i gruppen"
        hint="Oftast enhetschefer och 1:e socialsekreterare. Den som inte har någon uppgift i ett ärende lämnar rummet under den punkten."
        values={values.memberIds}
        onChange={(memberIds) => set({ memberIds })}
        choices={users
          .filter((user) => !user.roles.every((role) => role === 'loggranskare' || role === 'systemadmin'))
          .map((user) => ({ value: user.id, label: `${user.displayName}, ${user.title.toLocaleLowerCase('sv')}` }))}
        error={error('memberIds')}
      />
    </>
  )
}

/** What the writer typed as a number; what is none goes on as it is, and is answered beside its field. */
const asNumber = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN)

/** Begins a series every second week. */
export function StartSeries({ onClose }: { readonly onClose: () => void }) {
  const form = useForm({
    initial: {
      startsOn: today(),
      startsAt: '09:00',
      minutes: '120',
      place: '',
      memberIds: [] as readonly UserId[],
    },
    draft: { form: 'group.startSeries', subject: 'ny' },
    submit: async ({ minutes, memberIds, ...rest }) => {
      await invoke('group.startSeries', { ...rest, minutes: asNumber(minutes), memberIds: [...memberIds] })
      onClose()
    },
  })
  return (
    <DialogForm title="Starta en samarbetsgrupp" action="Lägg ut mötena" form={form} onClose={onClose}>
      <p>Mötena läggs ut varannan vecka ett halvår framåt. Möten på röda dagar ställs in och kan flyttas.</p>
      <Grid dense>
        <DateField
          label="Första mötet"
          value={form.values.startsOn}
          onChange={(startsOn) => form.set({ startsOn })}
          error={form.error('startsOn')}
        />
        <TimeField
          label="Klockan"
          value={form.values.startsAt}
          onChange={(startsAt) => form.set({ startsAt })}
          error={form.error('startsAt')}
        />
      </Grid>
      <FrameFields form={form as unknown as FormState<Frame>} />
    </DialogForm>
  )
}

interface SeriesProps {
  readonly series: GroupSeries
  readonly onClose: () => void
}

/** Changes where a group meets, for how long and who is in it; meetings that have been stay as they were. */
export function ChangeSeries({ series, onClose }: SeriesProps) {
  const form = useForm<Frame>({
    initial: {
      minutes: String(series.minutes),
      place: series.place,
      memberIds: series.members.map((one) => one.userId),
    },
    submit: async ({ minutes, place, memberIds }) => {
      const order = { seriesId: series.id, minutes: asNumber(minutes), place, memberIds: [...memberIds] }
      await invoke('group.changeSeries', order)
      onClose()
    },
  })
  return (
    <DialogForm title="Ändra samarbetsgruppen" action="Spara" form={form} onClose={onClose}>
      <FrameFields form={form} />
    </DialogForm>
  )
}

export function EndSeries({ series, onClose }: SeriesProps) {
  const form = useForm({
    initial: { reason: '' },
    submit: async ({ reason }) => {
      await invoke('group.endSeries', { seriesId: series.id, reason })
      onClose()
    },
  })
  return (
    <DialogForm title="Avsluta serien" action="Avsluta och ställ in mötena" form={form} onClose={onClose}>
      <p>Alla planerade möten ställs in. Möten som har hållits finns kvar.</p>
      <Reason form={form} label="Varför" />
    </DialogForm>
  )
}

interface MeetingProps {
  readonly meeting: GroupMeetingRow
  readonly onClose: () => void
}

/** Moves one meeting, also one that a holiday has cancelled. */
export function MoveMeeting({ meeting, onClose }: MeetingProps) {
  const form = useForm({
    initial: { heldOn: '', startsAt: meeting.startsAt, reason: '' },
    submit: async (values) => {
      await invoke('group.move', { meetingId: meeting.id, ...values })
      onClose()
    },
  })
  return (
    <DialogForm title={`Flytta mötet ${longDay(meeting.heldOn)}`} action="Flytta" form={form} onClose={onClose}>
      <Grid dense>
        <DateField
          label="Ny dag"
          value={form.values.heldOn}
          onChange={(heldOn) => form.set({ heldOn })}
          error={form.error('heldOn')}
        />
        <TimeField
          label="Klockan"
          value={form.values.startsAt}
          onChange={(startsAt) => form.set({ startsAt })}
          error={form.error('startsAt')}
        />
      </Grid>
      <Reason form={form} label="Varför" />
    </DialogForm>
  )
}

export function CancelMeeting({ meeting, onClose }: MeetingProps) {
  const form = useForm({
    initial: { reason: '' },
    submit: async ({ reason }) => {
      await invoke('group.cancel', { meetingId: meeting.id, reason })
      onClose()
    },
  })
  return (
    <DialogForm title={`Ställ in mötet ${longDay(meeting.heldOn)}`} action="Ställ in" form={form} onClose={onClose}>
      <p>Ärendena står kvar och tas upp vid nästa möte.</p>
      <Reason form={form} label="Varför" />
    </DialogForm>
  )
}

function Reason<T extends { readonly reason: string }>({
  form,
  label,
}: {
  readonly form: FormState<T>
  readonly label: string
}) {
  return (
    <TextField
      label={label}
      hint="Alla i huset ser skälet. Skriv inget om något ärende."
      value={form.values.reason}
      onChange={(reason) => form.set((values) => ({ ...values, reason }))}
      error={form.error('reason')}
    />
  )
}
