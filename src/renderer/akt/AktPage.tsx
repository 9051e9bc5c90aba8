import type { AktPage as Akt, Note } from '@shared/akt/akt.contract'
import { aktLabels, noteLabels } from '@shared/glossary/labels'
import type { AktId } from '@shared/ids'
import { ask, useCommand } from '../lib/api'
import { momentText, nearDay } from '../lib/dates'
import { Button } from '../ui/Button'
import { LoadedPage } from '../ui/Loaded'
import { Badge, Callout, Card, Empty, Fault, layout, Page, Stack } from '../ui/layout'
import { NoteEditor } from './NoteEditor'
import { noteParts } from './note-parts'

/** One file: its notes, newest first, and what waits to be written in it. */
export const AktPage = ({ aktId }: { readonly aktId: AktId }) => (
  <LoadedPage question={ask('akt.get', { aktId })}>{(akt) => <File akt={akt} />}</LoadedPage>
)

function File({ akt }: { readonly akt: Akt }) {
  const start = useCommand('akt.startNote')
  const drafts = akt.notes.filter((note) => note.signedAt === null)
  const signed = akt.notes.filter((note) => note.signedAt !== null)
  return (
    <Page
      title={`${aktLabels[akt.kind]} – ${akt.personName}`}
      windowTitle={aktLabels[akt.kind]}
      lead={
        <>
          {akt.personnummer ? `${akt.personnummer} · ` : ''}
          {akt.namnd} · ansvarig {akt.responsible}
        </>
      }
      actions={
        <Button onClick={() => start.mutate({ aktId: akt.id, kind: 'journalanteckning', samradId: null })}>
          Ny anteckning
        </Button>
      }
      narrow
    >
      {akt.kind === 'barnakt' ? (
        <Callout tone="info" title="Kan läsas av barnets vårdnadshavare">
          <span>
            Det som står i barnakten kan båda vårdnadshavarna som regel få läsa. Skriv inte adresser, planer eller
            vuxnas egna förhållanden här.
          </span>
        </Callout>
      ) : null}
      <Fault failure={start.error?.failure} />
      {akt.samradWithoutExtract.map((samrad) => (
        <Callout
          key={samrad.samradId}
          tone="warn"
          title={`Samråd ${samrad.number} den ${nearDay(samrad.heldOn)} saknar utdrag i akten`}
        >
          <div>
            <Button
              size="small"
              onClick={() => start.mutate({ aktId: akt.id, kind: 'samradsutdrag', samradId: samrad.samradId })}
            >
              Skriv utdrag
            </Button>
          </div>
        </Callout>
      ))}
      {drafts.map((note) => (
        <NoteEditor key={note.id} note={note} />
      ))}
      <Stack>
        {signed.map((note) => (
          <SignedNote key={note.id} note={note} />
        ))}
        {akt.notes.length === 0 ? (
          <Empty>
            Här samlas anteckningarna om barnet. Börja med ett utdrag från samrådet eller en journalanteckning.
          </Empty>
        ) : null}
      </Stack>
    </Page>
  )
}

const SignedNote = ({ note }: { readonly note: Note }) => (
  <Card title={noteLabels[note.kind]} actions={<Badge tone="ok">Signerad och låst</Badge>}>
    <p className={`${layout.small} ${layout.muted}`}>
      {note.samradNumber ? `${note.samradNumber}. ` : ''}Händelse {momentText(note.eventAt)}. Skriven{' '}
      {momentText(note.writtenAt)}. Signerad av {note.author}, {note.authorTitle.toLocaleLowerCase('sv')},{' '}
      {momentText(note.signedAt ?? note.writtenAt)}.
    </p>
    {noteParts.map(({ part, label }) =>
      note.text[part] === '' ? null : (
        <div key={part}>
          <h3>{label}</h3>
          <p className={layout.pre}>{note.text[part]}</p>
        </div>
      ),
    )}
  </Card>
)
