import { areaLabels } from '@shared/glossary/labels'
import type { FieldDefinition } from '@shared/note/form'
import { findForm } from '@shared/note/forms'
import type { Note, ReadContent } from '@shared/note/note.contract'
import { Withholdable } from '../block'
import { useCommand } from '../lib/api'
import { momentText } from '../lib/dates'
import { SaveButtons } from '../template'
import { Button } from '../ui/Button'
import { Badge, Card, Fault, layout, Row } from '../ui/layout'
import { Passages } from './Passages'

interface SignedNoteProps {
  readonly note: Note
  readonly notes: readonly Note[]
}

/** A signed note as it stands for good; what corrects it or speaks of it is named beside it. */
export function SignedNote({ note, notes }: SignedNoteProps) {
  const form = findForm(note.form)
  const about = notes.find((one) => one.id === note.aboutId)
  const beside = notes.filter((one) => one.aboutId === note.id && one.signedAt !== null)
  return (
    <Card title={form?.title ?? note.form} actions={<Badge tone="ok">Signerad och låst</Badge>}>
      <p className={`${layout.small} ${layout.muted}`} id={`not-${note.id}`}>
        {note.samradNumber ? `${note.samradNumber}. ` : ''}Händelse {momentText(note.eventAt)}. Skriven{' '}
        {momentText(note.writtenAt)}. Signerad av {note.author}, {note.authorTitle.toLocaleLowerCase('sv')},{' '}
        {momentText(note.signedAt ?? note.writtenAt)}.
      </p>
      {about ? (
        <p>
          Gäller {findForm(about.form)?.title.toLocaleLowerCase('sv')} om händelsen {momentText(about.eventAt)}.
        </p>
      ) : null}
      {form?.marking ? <p className={layout.strong}>{form.marking}</p> : null}
      <Withholdable note={note}>
        {note.content.participants.length > 0 ? (
          <div>
            <h3>Deltagare</h3>
            <p>{note.content.participants.map(({ name, role }) => (role ? `${name}, ${role}` : name)).join('; ')}</p>
          </div>
        ) : null}
        {form?.fields.map((field) => (
          <FilledField key={field.key} field={field} content={note.content} />
        ))}
        {note.content.areas.length > 0 ? (
          <Row>
            {note.content.areas.map((area) => (
              <Badge key={area}>{areaLabels[area]}</Badge>
            ))}
          </Row>
        ) : null}
      </Withholdable>
      {beside.map((one) => (
        <p key={one.id} className={layout.strong}>
          {findForm(one.form)?.title} finns, skriven {momentText(one.writtenAt)}.
        </p>
      ))}
      <BesideButtons note={note} />
      <Row>
        <SaveButtons
          document={{ kind: 'note', noteId: note.id }}
          formats={['docx', 'pdf', 'print']}
          about="anteckningen"
        />
      </Row>
    </Card>
  )
}

function FilledField({ field, content }: { readonly field: FieldDefinition; readonly content: ReadContent }) {
  const line = content.lines[field.key]
  const passages = content.prose[field.key] ?? []
  if (!line && passages.length === 0) return null
  return (
    <div>
      <h3>{field.label}</h3>
      {field.kind === 'prose' ? (
        <Passages passages={passages} />
      ) : (
        <p>{field.kind === 'choice' ? field.options.find((option) => option.value === line)?.label : line}</p>
      )}
    </div>
  )
}

function BesideButtons({ note }: { readonly note: Note }) {
  const start = useCommand('note.start')
  const begin = (form: string) => start.mutate({ aktId: note.aktId, form, samradId: null, aboutId: note.id })
  return (
    <>
      <Row>
        <Button size="small" kind="quiet" onClick={() => begin('rattelse')}>
          Skriv rättelse
        </Button>
        <Button size="small" kind="quiet" onClick={() => begin('den-enskilde-anser')}>
          Den enskilde anser
        </Button>
      </Row>
      <Fault failure={start.error?.failure} />
    </>
  )
}
