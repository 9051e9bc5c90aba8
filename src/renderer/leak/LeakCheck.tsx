import type { AktId } from '@shared/ids'
import type { Finding } from '@shared/leak/leak.contract'
import { openPieces } from '@shared/leak/pieces'
import type { FormDefinition } from '@shared/note/form'
import type { Note } from '@shared/note/note.contract'
import type { Passage } from '@shared/note/passage'
import type { Failure } from '@shared/result'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ask, invoke, useCommand } from '../lib/api'
import { faultAt } from '../lib/messages'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/fields'
import { Badge, Callout, Card, layout, Row } from '../ui/layout'
import { leakWords } from './advice'
import { goToWords } from './go-to'
import styles from './leak.module.css'

/** How long the typing rests before the text is looked through, in milliseconds. */
const pause = 600

interface Piece {
  readonly id: string
  readonly text: string
}

/** What is to be looked at in a text that is being written in a barnakt, a moment after each change. */
export function useLeaks(aktId: AktId | null, pieces: readonly Piece[]): readonly Finding[] {
  const [findings, setFindings] = useState<readonly Finding[]>([])
  const text = JSON.stringify(pieces)
  useEffect(() => {
    if (aktId === null) return undefined
    let isHere = true
    const passages = (JSON.parse(text) as Piece[]).filter((one) => one.text.trim() !== '')
    const timer = window.setTimeout(() => {
      if (passages.length === 0) setFindings([])
      else
        void invoke('leak.check', { aktId, passages }).then(
          (found) => isHere && setFindings(found),
          () => {},
        )
    }, pause)
    return () => {
      isHere = false
      window.clearTimeout(timer)
    }
  }, [aktId, text])
  return findings
}

interface LeakCheckProps {
  readonly note: Pick<Note, 'id' | 'aktId'>
  readonly form: FormDefinition
  readonly lines: Record<string, string>
  readonly prose: Record<string, Passage[]>
  readonly failure: Failure | null
}

/** Beside a note in a barnakt: what to look at before a guardian can read it. It never hinders; what is let stand is ticked before signing. */
export function LeakCheck({ note, form, lines, prose, failure }: LeakCheckProps) {
  const place = useRef<HTMLDivElement>(null)
  const pieces = openPieces({ lines, prose })
  const findings = useLeaks(
    note.aktId,
    pieces.map(({ id, text }) => ({ id, text })),
  )
  const { data } = useQuery(ask('leak.ofNote', { noteId: note.id }))
  const tick = useCommand('leak.tick')
  /** What has been ticked here shows at once. */
  const [mine, setMine] = useState<Readonly<Record<string, boolean>>>({})
  const isTicked = (id: string) => mine[id] ?? data?.ticked.includes(id) ?? false
  const left = findings.filter((one) => !isTicked(one.id)).length
  const error = faultAt(failure, 'leaks')
  if (findings.length === 0) return null
  const labelOf = (finding: Finding) => {
    const key = pieces.find((one) => one.id === finding.passageId)?.field
    return form.fields.find((field) => field.key === key)?.label ?? ''
  }
  return (
    <div ref={place} data-faulty={error ? true : undefined}>
      <Card
        level={3}
        title="Kontrollera innan du signerar"
        actions={left > 0 ? <Badge tone="warn">{left} kvar</Badge> : <Badge tone="ok">Allt kontrollerat</Badge>}
      >
        {error && left > 0 ? (
          <Callout tone="fault" live>
            <span>{error}</span>
          </Callout>
        ) : null}
        <ul className={layout.list}>
          {findings.map((finding) => (
            <li key={finding.id} className={styles.finding}>
              <div>
                <strong>{leakWords[finding.kind].name}:</strong> <mark className={styles.words}>{finding.words}</mark>{' '}
                <span className={layout.muted}>i ”{labelOf(finding)}”</span>
                <div className={layout.small}>{leakWords[finding.kind].advice}</div>
              </div>
              <Row>
                <Button
                  size="small"
                  kind="quiet"
                  aria-label={`Gå till ${finding.words}`}
                  onClick={() => goToWords(place.current?.closest('form') ?? null, labelOf(finding), finding.words)}
                >
                  Gå till
                </Button>
                <Checkbox
                  label={
                    <>
                      Kontrollerat<span className="visually-hidden">: {finding.words}</span>
                    </>
                  }
                  checked={isTicked(finding.id)}
                  onChange={(isChecked) => {
                    setMine((before) => ({ ...before, [finding.id]: isChecked }))
                    tick.mutate({ noteId: note.id, findingId: finding.id, isChecked })
                  }}
                />
              </Row>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
