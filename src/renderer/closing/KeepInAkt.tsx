import type { ChildLogPage } from '@shared/closing/closing.contract'
import type { AktId } from '@shared/ids'
import type { NoteContent } from '@shared/note/note.contract'
import { type Failure, failureOf } from '@shared/result'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { invoke } from '../lib/api'
import { newPassageId } from '../note'
import { Button } from '../ui/Button'
import { Fault } from '../ui/layout'

type Content = ChildLogPage['versions'][number]['content']

const passage = (text: string) => ({
  id: newPassageId(),
  kind: 'stycke' as const,
  text,
  source: '',
  place: 'bas' as const,
})

/** The paper as a note of the akt: what the child was told, in the same words. */
function asNote({ lines, wanted, written, askWhom, askHow }: Content): NoteContent {
  const met = [
    ...new Set(lines.flatMap((line) => line.met.map(({ name, work }) => [name, work].filter(Boolean).join(', ')))),
  ]
  return {
    participants: [],
    areas: [],
    lines: {},
    prose: {
      traffade: [passage(met.filter(Boolean).join('; ') || 'Framgår av raderna nedan.')],
      varfor: lines.map(({ when, text }) => passage(`${when}: ${text}`)),
      ville: wanted.split('\n').filter(Boolean).map(passage),
      'var-star': [passage(written)],
      fraga: [passage(`${askWhom}. ${askHow}`)],
    },
  }
}

interface KeepInAktProps {
  readonly aktId: AktId
  readonly version: { readonly content: Content }
}

/** Begins the akt's own copy of the paper, for the officer to look through and sign there. */
export function KeepInAkt({ aktId, version }: KeepInAktProps) {
  const [, go] = useLocation()
  const [failure, setFailure] = useState<Failure | null>(null)
  const keep = async () => {
    setFailure(null)
    try {
      const { noteId } = await invoke('note.start', { aktId, form: 'barnahuslogg', samradId: null, aboutId: null })
      const eventAt = new Date().toISOString()
      await invoke('note.save', { noteId, revision: 1, eventAt, content: asNote(version.content) })
      go(`/akt/${aktId}`)
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  return (
    <>
      <Button size="small" kind="quiet" onClick={() => void keep()}>
        Lägg i barnakten
      </Button>
      <Fault failure={failure} />
    </>
  )
}
