import { threadKindLabels, threadTopicLabels } from '@shared/glossary/labels'
import type { AktId, NoteId, ThreadEntryId } from '@shared/ids'
import { findForm } from '@shared/note/forms'
import type { ThreadKind, ThreadTopic } from '@shared/thread/thread.contract'
import { useQuery } from '@tanstack/react-query'
import { ask, invoke } from '../lib/api'
import { momentText, today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { Checkbox, choicesOf, DateField, SegmentField, SelectField, TextArea, TextField } from '../ui/fields'
import { Fault, Grid, Row } from '../ui/layout'
import { SaveMark } from '../ui/SaveMark'

interface Values {
  readonly kind: ThreadKind
  readonly day: string
  readonly isHidden: boolean
  readonly text: string
  readonly by: string
  readonly setting: string
  readonly how: string
  readonly topic: ThreadTopic | ''
  readonly topicWord: string
  readonly noteId: NoteId | ''
}

interface Wording {
  readonly text: string
  readonly hint: string
  readonly by: string
  readonly setting: string
}

/** What the fields are called, by what is to be told. */
const wordings: Readonly<Record<ThreadKind, Wording>> = {
  sagt: {
    text: 'Vad barnet sade',
    hint: 'Ordagrant, så som barnet sade det',
    by: 'Vem frågade',
    setting: 'Var och i vilket sammanhang',
  },
  ville: {
    text: 'Vad barnet ville',
    hint: 'Med barnets egna ord',
    by: 'Vem frågade',
    setting: 'Var och i vilket sammanhang',
  },
  'fick-veta': {
    text: 'Vad barnet fick veta',
    hint: 'Så som det sades till barnet',
    by: 'Vem berättade',
    setting: 'Var och i vilket sammanhang',
  },
  'ej-berattat': {
    text: 'Varför barnet inte har fått veta',
    hint: 'Skälet, och när det ska prövas igen',
    by: 'Vem har bestämt det',
    setting: 'Vad det gäller',
  },
}

interface EntryDialogProps {
  readonly aktId: AktId
  readonly kind: ThreadKind
  /** The entry that is to be corrected. */
  readonly aboutId?: ThreadEntryId
  readonly onClose: () => void
}

/** A new line of the child's thread. What is stored stands for good; a correction is a line of its own beside it. */
export function EntryDialog({ aktId, kind, aboutId, onClose }: EntryDialogProps) {
  const form = useForm<Values>({
    initial: {
      kind,
      day: today(),
      isHidden: false,
      text: '',
      by: '',
      setting: '',
      how: '',
      topic: '',
      topicWord: '',
      noteId: '',
    },
    draft: { form: 'thread.add', subject: aboutId ?? aktId },
    submit: async ({ text, by, setting, how, topic, topicWord, ...rest }) => {
      await invoke('thread.add', {
        aktId,
        kind: rest.kind,
        day: rest.day,
        place: rest.isHidden ? 'skydd' : 'bas',
        // A topic not chosen is refused by the contract, which names the field.
        words: { text, by, setting, how, topic: topic as ThreadTopic, topicWord },
        noteId: rest.noteId || null,
        aboutId: aboutId ?? null,
      })
      onClose()
    },
  })
  const { values, set, error } = form
  const wording = wordings[values.kind]
  return (
    <Dialog title={aboutId ? 'Rätta i barnets tråd' : 'Skriv i barnets tråd'} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        {aboutId ? null : (
          <SegmentField
            label="Vad ska skrivas?"
            value={values.kind}
            choices={choicesOf(threadKindLabels)}
            onChange={(chosen) => set({ kind: chosen })}
          />
        )}
        <TextArea
          label={wording.text}
          hint={wording.hint}
          value={values.text}
          onChange={(text) => set({ text })}
          error={error('words', 'text')}
          lang="sv"
          spellCheck
        />
        <Grid>
          <TextField label={wording.by} value={values.by} onChange={(by) => set({ by })} error={error('words', 'by')} />
          <TextField
            label={wording.setting}
            value={values.setting}
            onChange={(setting) => set({ setting })}
            error={error('words', 'setting')}
          />
        </Grid>
        {values.kind === 'fick-veta' ? (
          <TextField
            label="Hur det berättades"
            hint="Med ord, bilder, ett brev eller på annat sätt"
            optional
            value={values.how}
            onChange={(how) => set({ how })}
            error={error('words', 'how')}
          />
        ) : null}
        <Grid dense>
          <DateField label="Dag" value={values.day} onChange={(day) => set({ day })} error={error('day')} />
          <SelectField
            label="Ämne"
            value={values.topic}
            choices={choicesOf(threadTopicLabels)}
            onChange={(topic) => set({ topic })}
            error={error('words', 'topic')}
          />
          <TextField
            label="Eget ord för ämnet"
            optional
            value={values.topicWord}
            onChange={(topicWord) => set({ topicWord })}
            error={error('words', 'topicWord')}
          />
        </Grid>
        <SourceField aktId={aktId} value={values.noteId} onChange={(noteId) => set({ noteId })} />
        <Checkbox
          label="Skyddsmarkera: orden säger var barnet bor, går i skola eller vistas"
          checked={values.isHidden}
          onChange={(isHidden) => set({ isHidden })}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row between>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Spara för gott
          </Button>
          <SaveMark state={form.saveState} />
        </Row>
      </Form>
    </Dialog>
  )
}

interface SourceFieldProps {
  readonly aktId: AktId
  readonly value: NoteId | ''
  readonly onChange: (noteId: NoteId | '') => void
}

/** The signed note in which it stands written, when there is one. */
function SourceField({ aktId, value, onChange }: SourceFieldProps) {
  const { data: notes = [] } = useQuery(ask('note.list', { aktId }))
  const signed = notes.filter((note) => note.signedAt !== null)
  if (signed.length === 0) return null
  return (
    <SelectField
      label="Anteckning om samma tillfälle"
      optional
      placeholder="Ingen"
      value={value}
      choices={signed.map((note) => ({
        value: note.id,
        label: `${findForm(note.form)?.title ?? ''}, ${momentText(note.eventAt)}`,
      }))}
      onChange={onChange}
    />
  )
}
