import type { AktPage } from '@shared/akt/akt.contract'
import type { AktId } from '@shared/ids'
import { AktFrame } from '../akt'
import { ReadersLine } from '../leak'
import { ask, useCommand } from '../lib/api'
import { nearDay } from '../lib/dates'
import { Button } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Callout, Empty, Fault, Stack } from '../ui/layout'
import { NewNote } from './NewNote'
import { NoteEditor } from './NoteEditor'
import { SignedNotes } from './SignedNotes'

/** An akt's notes, newest first, and what waits to be written in it. */
export const NotesPage = ({ aktId }: { readonly aktId: AktId }) => (
  <AktFrame aktId={aktId} actions={<NewNote aktId={aktId} />} ahead={[ask('note.list', { aktId })]}>
    {(akt) => <Notes akt={akt} />}
  </AktFrame>
)

function Notes({ akt }: { readonly akt: AktPage }) {
  const start = useCommand('note.start')
  return (
    <>
      {akt.kind === 'barnakt' ? <ReadersLine aktId={akt.id} /> : null}
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
              onClick={() =>
                start.mutate({ aktId: akt.id, form: 'samradsutdrag', samradId: samrad.samradId, aboutId: null })
              }
            >
              Skriv utdrag
            </Button>
          </div>
        </Callout>
      ))}
      <Loaded question={ask('note.list', { aktId: akt.id })}>
        {(notes) => (
          <Stack>
            {notes
              .filter((note) => note.signedAt === null)
              .map((note) => (
                <NoteEditor key={note.id} note={note} akt={akt} />
              ))}
            <SignedNotes notes={notes} />
            {notes.length === 0 ? (
              <Empty>
                {akt.kind === 'barnakt'
                  ? 'Här samlas anteckningarna om barnet. Börja med ett utdrag från samrådet eller en journalanteckning.'
                  : 'Här samlas anteckningarna om den vuxnes egen situation. Börja med en journalanteckning.'}
              </Empty>
            ) : null}
          </Stack>
        )}
      </Loaded>
    </>
  )
}
