import { sampleReasonLabels, verdictLabels } from '@shared/glossary/labels'
import { failureOf } from '@shared/result'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../lib/api'
import { momentText } from '../lib/dates'
import { SaveButtons } from '../template'
import { Badge, Card, Empty, Fault, Grid, layout, Page, Table } from '../ui/layout'
import { AuditTabs } from './AuditTabs'
import { Deed, Things, When, Who } from './EntryParts'
import { PeriodFields, usePeriod } from './period'

/** What has been examined in a period: the record of the log review. */
export function ReviewsPage() {
  const choice = usePeriod()
  const { data, error } = useQuery({ ...ask('audit.reviews', choice.period), placeholderData: (before) => before })
  const failure = error ? failureOf(error) : null
  return (
    <Page title="Loggkontroll" windowTitle="Granskat" lead="Det som har granskats, av vem och vad som framkom.">
      <AuditTabs />
      <Card
        title="Granskat"
        actions={
          <SaveButtons
            document={{ kind: 'log-reviews', ...choice.period }}
            formats={['pdf', 'csv']}
            about="granskningarna"
          />
        }
      >
        <Grid>
          <PeriodFields choice={choice} failure={failure} />
        </Grid>
        <Fault failure={failure?.fields ? null : failure} />
        {!data || failure ? null : data.length === 0 ? (
          <Empty>Inget har granskats under perioden. Börja under Att granska.</Empty>
        ) : (
          <Table
            caption={`Granskade läsningar, ${data.length} stycken`}
            columns={['Läst', 'Vem', 'Vad', 'Gäller', 'Utvald för', 'Bedömning', 'Granskad']}
          >
            {data.map(({ entry, review }) => (
              <tr key={`${entry.seq} ${review.reviewedAt}`}>
                <td className={layout.number}>
                  <When entry={entry} />
                </td>
                <td>
                  <Who entry={entry} />
                </td>
                <td>
                  <Deed entry={{ ...entry, marks: [] }} />
                </td>
                <td>
                  <Things things={entry.things} />
                </td>
                <td>{review.reasons.map((reason) => sampleReasonLabels[reason]).join(', ') || '–'}</td>
                <td>
                  <Badge tone={review.verdict === 'behorig' ? 'ok' : 'warn'}>{verdictLabels[review.verdict]}</Badge>
                  {review.comment ? <div>{review.comment}</div> : null}
                </td>
                <td className={layout.number}>
                  {momentText(review.reviewedAt)}
                  <div className={`${layout.small} ${layout.muted}`}>{review.reviewer}</div>
                </td>
              </tr>
            ))}
          </Table>
        )}
      </Card>
    </Page>
  )
}
