import type { AktPage } from '@shared/akt/akt.contract'
import { areaLabels } from '@shared/glossary/labels'
import type { FormDefinition } from '@shared/note/form'
import { findForm } from '@shared/note/forms'
import { unsignedDays } from '@shared/note/limits'
import type { Note, NoteContent } from '@shared/note/note.contract'
import { useState } from 'react'
import { Withholdable } from '../block'
import { LeakCheck, ReadersLine } from '../leak'
import { invoke } from '../lib/api'
import { ageText, daysSince, momentOf, partsOf } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { useReading } from '../lib/use-reading'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import { CheckboxGroup, choicesOf, DateField, FieldError, TimeField } from '../ui/fields'
import { Badge, Callout, Card, Fault, Row } from '../ui/layout'
import { SaveMark } from '../ui/SaveMark'
import { FormFields } from './FormFields'
import { PeopleField } from './PeopleField'

interface Values extends NoteContent {
  readonly day: string
  readonly time: string
}

/** What was stored, as it can be written on: a passage in a compartment that is closed to the writer cannot be. */
const contentOf = (note: Note): NoteContent => ({
  ...note.content,
  prose: Object.fromEntries(
    Object.entries(note.content.prose).map(([key, passages]) => [
      key,
      passages.map(({ id, kind, text, source, place }) => ({ id, kind, text, source, place })),
    ]),
  ),
})

/** How long the note has been unsigned; from the third day that is too long (routine T12). */
const Age = ({ days }: { readonly days: number }) =>
  days > 0 ? <Badge {...(days >= unsignedDays ? { tone: 'warn' } : {})}>Osignerad, {ageText(days)}</Badge> : null

/** A note being written, in its form. Every key press is kept as a draft; signing locks it. */
export function NoteEditor({ note, akt }: { readonly note: Note; readonly akt: AktPage }) {
  const form = findForm(note.form)
  return form ? <Editor note={note} form={form} isChilds={akt.kind === 'barnakt'} /> : null
}

interface EditorProps {
  readonly note: Note
  readonly form: FormDefinition
  /** In a child's akt it stands at the pen who can read it, and what to check. */
  readonly isChilds: boolean
}

function Editor({ note, form, isChilds }: EditorProps) {
  const [isDiscarding, setDiscarding] = useState(false)
  const reading = useReading(note.revision)
  const editing = useForm<Values>({
    initial: { ...contentOf(note), ...partsOf(note.eventAt) },
    draft: { form: 'note', subject: note.id },
    submit: async ({ day, time, ...written }) => {
      const content = { ...written, participants: written.participants.filter(({ name, role }) => name || role) }
      // A day or time that is not real is sent as it stands, so that the core's answer names the field.
      const eventAt = momentOf(day, time) ?? `${day}T${time}`
      const { revision } = await invoke(
        'note.save',
        { noteId: note.id, eventAt, content, revision: reading.at() },
        { quiet: true },
      )
      // When signing is refused the words are stored: the next try goes on from there.
      reading.goOn(revision)
      await invoke('note.sign', { noteId: note.id, revision })
    },
  })
  const { values, set, error } = editing
  return (
    <Card
      title={`${form.title} – utkast`}
      actions={
        <>
          <Age days={daysSince(note.writtenAt)} />
          <SaveMark state={editing.saveState} />
        </>
      }
    >
      {editing.isRestored ? (
        <Callout>
          <span>Det du skrev förra gången finns kvar här nedanför.</span>
        </Callout>
      ) : null}
      {form.marking ? (
        <Callout tone="warn">
          <span>{form.marking}</span>
        </Callout>
      ) : null}
      <Withholdable note={note}>
        <Form onSubmit={() => editing.submit()}>
          <Row>
            <DateField
              label="Händelsens datum"
              value={values.day}
              onChange={(day) => set({ day })}
              error={error('eventAt')}
            />
            <TimeField label="Klockan" value={values.time} onChange={(time) => set({ time })} />
          </Row>
          <PeopleField
            people={values.participants}
            onChange={(participants) => set({ participants })}
            error={error('content', 'participants')}
          />
          <FormFields
            form={form}
            lines={values.lines}
            prose={values.prose}
            onLine={(key, value) => set((before) => ({ ...before, lines: { ...before.lines, [key]: value } }))}
            onProse={(key, value) => set((before) => ({ ...before, prose: { ...before.prose, [key]: value } }))}
            error={(kind, key) => error('content', kind, key)}
          />
          {form.isListed && !form.akt.includes('vuxenakt') ? (
            <details open={form.needsAreas || values.areas.length > 0}>
              <summary>Områden i barnets liv</summary>
              <CheckboxGroup
                label="Anteckningen handlar om"
                hint="Märk det som ska kunna tas med när utredningen skrivs"
                values={values.areas}
                choices={choicesOf(areaLabels)}
                onChange={(areas) => set({ areas })}
                error={error('content', 'areas')}
              />
            </details>
          ) : null}
          <FieldError error={error('content')} />
          {isChilds ? (
            <LeakCheck note={note} form={form} lines={values.lines} prose={values.prose} failure={editing.failure} />
          ) : null}
          {error('talk') ? (
            <Callout tone="fault" live>
              <span>{error('talk')}</span>
            </Callout>
          ) : null}
          <Fault failure={editing.failure} />
          {isChilds ? <ReadersLine aktId={note.aktId} /> : null}
          <Row between>
            <Button type="submit" kind="primary" disabled={editing.isBusy || !editing.isReady}>
              Signera och lås (Ctrl+Enter)
            </Button>
            {isDiscarding ? (
              <Row>
                <span>Kasta utkastet för gott?</span>
                <Button
                  size="small"
                  onClick={() =>
                    void editing
                      .reset()
                      .then(() => invoke('note.discard', { noteId: note.id, reason: 'utkastet kastades' }))
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
      </Withholdable>
    </Card>
  )
}
