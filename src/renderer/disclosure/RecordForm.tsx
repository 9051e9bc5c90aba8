import type { Channel, Standing } from '@shared/disclosure/disclosure.contract'
import { type BreakingGround, breakingGrounds } from '@shared/disclosure/ground'
import { channelLabels, standingLabels } from '@shared/glossary/labels'
import type { AktId, NoteId } from '@shared/ids'
import { findForm } from '@shared/note/forms'
import { useQuery } from '@tanstack/react-query'
import { ask, invoke } from '../lib/api'
import { momentText, today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import { CheckboxGroup, choicesOf, DateField, SelectField, TextArea, TextField } from '../ui/fields'
import { Fault, Grid, Row } from '../ui/layout'
import { SaveMark } from '../ui/SaveMark'
import { GroundFields } from './GroundFields'

interface Values {
  readonly receiver: string
  readonly standing: Standing | ''
  readonly channel: Channel | ''
  readonly on: string
  readonly what: string
  readonly ground: BreakingGround | ''
  readonly groundText: string
  readonly condition: string
  readonly noteIds: NoteId[]
}

/** Something told or sent otherwise: by telephone, at a meeting, by letter. */
export function RecordForm({ aktId, onDone }: { readonly aktId: AktId; readonly onDone: () => void }) {
  const { data: notes = [] } = useQuery(ask('note.list', { aktId }))
  const form = useForm<Values>({
    initial: {
      receiver: '',
      standing: 'myndighet',
      channel: '',
      on: today(),
      what: '',
      ground: '',
      groundText: '',
      condition: '',
      noteIds: [],
    },
    draft: { form: 'disclosure.record', subject: aktId },
    async submit(values) {
      await invoke('disclosure.record', {
        aktId,
        ...values,
        assessment: '',
        standing: values.standing as Standing,
        channel: values.channel as Channel,
        ground: values.ground as BreakingGround,
      })
      onDone()
    },
  })
  const { values, set, error } = form
  return (
    <Form onSubmit={form.submit}>
      <Grid>
        <TextField
          label="Till vem"
          hint="Namn eller verksamhet"
          error={error('receiver')}
          value={values.receiver}
          onChange={(receiver) => set({ receiver })}
        />
        <SelectField<Standing>
          label="Mottagaren är"
          error={error('standing')}
          value={values.standing}
          choices={choicesOf(standingLabels)}
          onChange={(standing) => set({ standing })}
        />
        <SelectField<Channel>
          label="Hur"
          error={error('channel')}
          value={values.channel}
          choices={choicesOf(channelLabels)}
          onChange={(channel) => set({ channel })}
        />
        <DateField label="När" error={error('on')} value={values.on} onChange={(on) => set({ on })} />
      </Grid>
      <TextArea
        label="Vad som lämnades"
        hint="I korthet. Skyddade uppgifter skrivs inte här."
        error={error('what')}
        value={values.what}
        onChange={(what) => set({ what })}
      />
      <GroundFields
        label="Grund"
        hint="Varför det fick lämnas"
        ground={values.ground}
        groundText={values.groundText}
        grounds={breakingGrounds}
        error={error}
        onGround={(ground) => set({ ground })}
        onText={(groundText) => set({ groundText })}
      />
      <TextField
        label="Förbehåll"
        optional
        error={error('condition')}
        value={values.condition}
        onChange={(condition) => set({ condition })}
      />
      <CheckboxGroup
        label="Anteckningar som återgavs"
        hint="Om något ur en anteckning har berättats eller skickats"
        values={values.noteIds}
        choices={notes
          .filter((note) => note.signedAt !== null)
          .map((note) => ({
            value: note.id,
            label: `${findForm(note.form)?.title ?? note.form}, ${momentText(note.eventAt)}`,
          }))}
        onChange={(noteIds) => set({ noteIds })}
      />
      <Row>
        <Button type="submit" kind="primary" disabled={form.isBusy}>
          För in
        </Button>
        <SaveMark state={form.saveState} />
      </Row>
      <Fault failure={form.failure} />
    </Form>
  )
}
