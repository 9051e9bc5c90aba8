import type { Disclosure } from '@shared/disclosure/disclosure.contract'
import type { AktId } from '@shared/ids'
import { useState } from 'react'
import { AktFrame } from '../akt'
import { ask } from '../lib/api'
import { momentText, nearDay } from '../lib/dates'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { SegmentField } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Card, Empty, layout, Stack } from '../ui/layout'
import { DisclosureCard } from './DisclosureCard'
import { RecordForm } from './RecordForm'

/** Who has been given what of this akt, asked from either end: by receiver or by note. */
export function RegisterPage({ aktId }: { readonly aktId: AktId }) {
  const [isRecording, setRecording] = useState(false)
  return (
    <AktFrame aktId={aktId} actions={<Button onClick={() => setRecording(true)}>För in något som har lämnats</Button>}>
      {() => (
        <>
          <Loaded question={ask('disclosure.list', { aktId })}>{(register) => <Register register={register} />}</Loaded>
          {isRecording ? (
            <Dialog title="Något som har lämnats ut" onClose={() => setRecording(false)}>
              <RecordForm aktId={aktId} onDone={() => setRecording(false)} />
            </Dialog>
          ) : null}
        </>
      )}
    </AktFrame>
  )
}

function Register({ register }: { readonly register: readonly Disclosure[] }) {
  const [view, setView] = useState<'mottagare' | 'anteckning'>('mottagare')
  if (register.length === 0)
    return (
      <Empty>
        Inget har lämnats ut ur akten. Beslut om insyn hamnar här, och det du för in om samtal, möten och brev.
      </Empty>
    )
  return (
    <>
      <SegmentField
        label="Vem vet vad"
        value={view}
        choices={[
          { value: 'mottagare', label: 'Per mottagare' },
          { value: 'anteckning', label: 'Per anteckning' },
        ]}
        onChange={setView}
      />
      <Stack>
        {view === 'mottagare'
          ? register.map((one) => <DisclosureCard key={one.id} one={one} />)
          : byNote(register).map(({ noteId, title, eventAt, told }) => (
              <Card key={noteId} title={`${title}, ${momentText(eventAt)}`}>
                <ul className={layout.list}>
                  {told.map((one) => (
                    <li key={one.id}>
                      <span className={layout.strong}>{one.receiver}</span>
                      {one.relation ? `, ${one.relation}` : ''}, {nearDay(one.on)}
                    </li>
                  ))}
                </ul>
              </Card>
            ))}
      </Stack>
    </>
  )
}

interface ByNote {
  readonly noteId: string
  readonly title: string
  readonly eventAt: string
  readonly told: Disclosure[]
}

/** Each note that somebody has been given something of, with everybody who has. */
function byNote(register: readonly Disclosure[]): ByNote[] {
  const notes = new Map<string, ByNote>()
  for (const one of register) {
    if (one.state !== 'klar' || (one.kind === 'provning' && one.producedAt === null)) continue
    for (const note of one.notes) {
      if (one.kind === 'provning' && note.given === 0) continue
      const known = notes.get(note.noteId) ?? { ...note, told: [] }
      known.told.push(one)
      notes.set(note.noteId, known)
    }
  }
  return [...notes.values()].sort((a, b) => b.eventAt.localeCompare(a.eventAt))
}
