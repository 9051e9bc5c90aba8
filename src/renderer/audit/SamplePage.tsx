import type { SampledRead } from '@shared/audit/audit.contract'
import { sampleReasonLabels, verdictLabels } from '@shared/glossary/labels'
import { type Failure, failureOf } from '@shared/result'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ask, invoke } from '../lib/api'
import { Button } from '../ui/Button'
import { SelectField } from '../ui/fields'
import { Badge, Card, Empty, Fault, Grid, layout, Page, Table } from '../ui/layout'
import { AuditTabs } from './AuditTabs'
import styles from './audit.module.css'
import { Deed, Things, When, Who } from './EntryParts'
import { PeriodFields, usePeriod } from './period'
import { type Judge, VerdictDialog } from './VerdictDialog'

const sizes = ['5', '10', '20', '50'] as const

/** The reads of a period that should be examined, and what the reviewer finds of each. */
export function SamplePage() {
  const choice = usePeriod()
  const [count, setCount] = useState<(typeof sizes)[number]>('10')
  const [judged, setJudged] = useState<SampledRead | null>(null)
  const client = useQueryClient()
  const { data: me } = useQuery(ask('account.me', {}))
  const question = ask('audit.sample', { ...choice.period, count: Number(count) })
  const { data, error } = useQuery({ ...question, staleTime: 0, placeholderData: (before) => before })
  // The sample is not drawn again for each finding: it would be read, and logged, once more each time.
  const judge: Judge = async ({ entry: { seq }, reasons }, finding) => {
    await invoke('audit.review', { seq, reasons, ...finding }, { quiet: true })
    const review = { ...finding, reasons, reviewer: me?.displayName ?? '', reviewedAt: new Date().toISOString() }
    client.setQueryData<typeof data>(
      question.queryKey,
      (before) =>
        before && {
          ...before,
          sampled: before.sampled.map((one) => (one.entry.seq === seq ? { ...one, review } : one)),
        },
    )
    void client.invalidateQueries({ queryKey: ['audit', 'audit.reviews'] })
  }
  const failure = error ? failureOf(error) : null
  const left = data?.sampled.filter((read) => !read.review).length ?? 0
  return (
    <Page
      title="Loggkontroll"
      lead="Läsningar att granska. Du ser vem som läste, när och vad det gällde som en beteckning. Namn visas bara där din egen nyckel öppnar."
    >
      <AuditTabs />
      <Card
        title="Att granska"
        actions={data && data.sampled.length > 0 ? <Badge tone={left > 0 ? 'warn' : 'ok'}>{left} kvar</Badge> : null}
      >
        <Grid>
          <PeriodFields choice={choice} failure={failure} />
          <SelectField
            label="Högst av varje slag"
            value={count}
            choices={sizes.map((size) => ({ value: size, label: size }))}
            onChange={setCount}
          />
        </Grid>
        <p className={layout.muted}>
          Nödöppningar och läsningar hos någon med samma efternamn tas alltid med. Resten lottas, och lotten kan ingen
          välja.
        </p>
        <Fault failure={failure?.fields ? null : failure} />
        {!data || failure ? null : data.sampled.length === 0 ? (
          <Empty>
            {data.reads === 0
              ? 'Ingenting har lästs under perioden. Välj en annan period.'
              : 'Ingen akt, inget ärende och ingen person har öppnats under perioden. Det som har lästs är listor och det egna huset.'}
          </Empty>
        ) : (
          <Table
            caption={`Läsningar att granska, ${data.sampled.length} stycken`}
            columns={['När', 'Vem', 'Vad', 'Gäller', 'Utvald för', 'Bedömning']}
          >
            {data.sampled.map((read) => (
              <tr key={read.entry.seq}>
                <td className={layout.number}>
                  <When entry={read.entry} />
                </td>
                <td>
                  <Who entry={read.entry} />
                </td>
                <td>
                  <Deed entry={{ ...read.entry, marks: [] }} />
                </td>
                <td>
                  <Things things={read.entry.things} />
                </td>
                <td>{read.reasons.map((reason) => sampleReasonLabels[reason]).join(', ')}</td>
                <td>
                  <Judgement read={read} judge={judge} onWrite={() => setJudged(read)} />
                </td>
              </tr>
            ))}
          </Table>
        )}
      </Card>
      {judged ? <VerdictDialog read={judged} judge={judge} onClose={() => setJudged(null)} /> : null}
    </Page>
  )
}

interface JudgementProps {
  readonly read: SampledRead
  readonly judge: Judge
  /** Asks for the dialog in which a finding is written. */
  readonly onWrite: () => void
}

/** What has been found of a read, or the buttons to say it with. */
function Judgement({ read, judge, onWrite }: JudgementProps) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const change = useRef<HTMLButtonElement>(null)
  const { seq } = read.entry
  const hasApproved = useRef(false)
  const approve = async () => {
    setFailure(null)
    hasApproved.current = true
    try {
      await judge(read, { verdict: 'behorig', comment: '' })
    } catch (error) {
      hasApproved.current = false
      setFailure(failureOf(error))
    }
  }
  // The button that was pressed is gone; the focus goes to what stands in its place, as soon as it stands there.
  useEffect(() => {
    if (!read.review || !hasApproved.current) return
    hasApproved.current = false
    change.current?.focus()
  }, [read.review])
  if (read.review)
    return (
      <div className={styles.things}>
        <span>
          <Badge tone={read.review.verdict === 'behorig' ? 'ok' : 'warn'}>{verdictLabels[read.review.verdict]}</Badge>
        </span>
        {read.review.comment ? <span className={layout.small}>{read.review.comment}</span> : null}
        <span>
          <Button
            ref={change}
            size="small"
            kind="quiet"
            aria-label={`Ändra bedömningen av post ${seq}`}
            onClick={onWrite}
          >
            Ändra
          </Button>
        </span>
      </div>
    )
  return (
    <div className={styles.verdict}>
      <Button size="small" aria-label={`Behörig: post ${seq}`} onClick={() => void approve()}>
        Behörig
      </Button>
      <Button size="small" kind="quiet" aria-label={`Skriv en bedömning av post ${seq}`} onClick={onWrite}>
        Skriv …
      </Button>
      <Fault failure={failure} />
    </div>
  )
}
