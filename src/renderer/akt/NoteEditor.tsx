import type { Note, NoteText } from '@shared/akt/akt.contract'
import { noteLabels } from '@shared/glossary/labels'
import { useState } from 'react'
import { invoke } from '../lib/api'
import { momentOf, partsOf } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import { DateField, TextArea, TimeField } from '../ui/fields'
import { Callout, Card, Fault, Row } from '../ui/layout'
import { SaveMark } from '../ui/SaveMark'
import { noteParts } from './note-parts'

interface Values extends NoteText {
  readonly day: string
  readonly time: string
}

/** A note being written. Every key press is kept as a draft; signing locks it. */
export function NoteEditor({ note }: { readonly note: Note }) {
  const [isDiscarding, setDiscarding] = useState(false)
  const form = useForm<Values>({
    initial: { ...note.text, ...partsOf(note.eventAt) },
    draft: { form: 'akt.note', subject: note.id },
    submit: async ({ day, time, ...text }) => {
      // A day or time that is not real is sent as it stands, so that the core's answer names the field.
      const eventAt = momentOf(day, time) ?? `${day}T${time}`
      const { revision } = await invoke(
        'akt.saveNote',
        { noteId: note.id, eventAt, text, revision: note.revision },
        { quiet: true },
      )
      await invoke('akt.signNote', { noteId: note.id, revision })
    },
  })
  return (
    <Card title={`${noteLabels[note.kind]} – utkast`} actions={<SaveMark state={form.saveState} />}>
      {form.isRestored ? (
        <Callout>
          <span>Det du skrev förra gången finns kvar här nedanför.</span>
        </Callout>
      ) : null}
      <Form onSubmit={() => form.submit()}>
        <Row>
          <DateField
            label="Händelsens datum"
            value={form.values.day}
            onChange={(day) => form.set({ day })}
            error={form.error('eventAt')}
          />
          <TimeField label="Klockan" value={form.values.time} onChange={(time) => form.set({ time })} />
        </Row>
        {noteParts.map(({ part, label, hint, isRequired }) => (
          <TextArea
            key={part}
            label={label}
            hint={hint}
            optional={!isRequired}
            value={form.values[part]}
            onChange={(text) => form.set({ [part]: text })}
            error={form.error('text', part)}
            lang="sv"
            spellCheck
          />
        ))}
        <Fault failure={form.failure} />
        <Row between>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Signera och lås (Ctrl+Enter)
          </Button>
          {isDiscarding ? (
            <Row>
              <span>Kasta utkastet för gott?</span>
              <Button
                size="small"
                onClick={() =>
                  void form
                    .reset()
                    .then(() => invoke('akt.discardNote', { noteId: note.id, reason: 'utkastet kastades' }))
                }
              >
                Ja, kasta
              </Button>
              <Button size="small" kind="quiet" onClick={() => setDiscarding(false)}>
                Nej
              </Button>
            </Row>
          ) : (
            <Button kind="quiet" onClick={() => setDiscarding(true)}>
              Kasta utkastet
            </Button>
          )}
        </Row>
      </Form>
    </Card>
  )
}
