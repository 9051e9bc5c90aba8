import type { SampledRead } from '@shared/audit/audit.contract'
import { sampleReasonLabels, verdictLabels } from '@shared/glossary/labels'
import { failureOf } from '@shared/result'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, useCommand } from '../lib/api'
import { Button } from '../ui/Button'
import { SelectField } from '../ui/fields'
import { Badge, Card, Empty, Fault, Grid, layout, Page, Table } from '../ui/layout'
import { AuditTabs } from './AuditTabs'
import styles from './audit.module.css'
import { Deed, Things, When, Who } from './EntryParts'
import { PeriodFields, usePeriod } from './period'
import { VerdictDialog } from './VerdictDialog'

const sizes = ['5', '10', '20', '50'] as const

/** The reads of a period that should be examined, and what the reviewer finds of each. */
export function SamplePage() {
  const choice = usePeriod()
  const [count, setCount] = useState<(typeof sizes)[number]>('10')
  const [judged, setJudged] = useState<SampledRead | null>(null)
  const { data, error } = useQuery({
    ...ask('audit.sample', { ...choice.period, count: Number(count) }),
    placeholderData: (before) => before,
  })
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
            hint="Nödöppningar och samma efternamn tas alltid med."
            value={count}
            choices={sizes.map((size) => ({ value: size, label: size }))}
            onChange={setCount}
          />
        </Grid>
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
                  <Judgement read={read} onJudge={() => setJudged(read)} />
                </td>
              </tr>
            ))}
          </Table>
        )}
      </Card>
      {judged ? <VerdictDialog read={judged} onClose={() => setJudged(null)} /> : null}
    </Page>
  )
}

/** What has been found of a read, or the buttons to say it with. */
function Judgement({ read, onJudge }: { readonly read: SampledRead; readonly onJudge: () => void }) {
  const review = useCommand('audit.review')
  const { seq } = read.entry
  if (read.review)
    return (
      <div className={styles.things}>
        <span>
          <Badge tone={read.review.verdict === 'behorig' ? 'ok' : 'warn'}>{verdictLabels[read.review.verdict]}</Badge>
        </span>
        {read.review.comment ? <span className={layout.small}>{read.review.comment}</span> : null}
        <span>
          <Button size="small" kind="quiet" aria-label={`Ändra bedömningen av post ${seq}`} onClick={onJudge}>
            Ändra
          </Button>
        </span>
      </div>
    )
  return (
    <div className={styles.verdict}>
      <Button
        size="small"
        disabled={review.isPending}
        aria-label={`Behörig: post ${seq}`}
        onClick={() => review.mutate({ seq, verdict: 'behorig', comment: '', reasons: read.reasons })}
      >
        Behörig
      </Button>
      <Button size="small" kind="quiet" aria-label={`Skriv en bedömning av post ${seq}`} onClick={onJudge}>
        Skriv …
      </Button>
      <Fault failure={review.error?.failure} />
    </div>
  )
}
